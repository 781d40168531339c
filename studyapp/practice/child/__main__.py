"""Started by its path, since in a checkout no isolated Python finds the package."""

import sys
from os.path import abspath, dirname  # pathlib would come late for whoever never needs it

_ABOVE = dirname(dirname(dirname(dirname(abspath(__file__)))))  # noqa: PTH100, PTH120

if __name__ == "__main__":
    installed = _ABOVE.endswith("-packages")  # beside the libraries; else it is a checkout
    found_by_the_learner = [path for path in sys.path if installed or path != _ABOVE]
    sys.path.insert(0, _ABOVE)
    from studyapp.practice.child.main import main

    sys.path[:] = found_by_the_learner
    main()
