"""Makes a folder of somebody who has studied for two weeks: for the checks of upgrades.

python packaging/used_progress.py FOLDER
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

from shots_learner import make_index, make_learner  # type: ignore[import-not-found]  # noqa: E402

from studyapp.folders import Folders  # noqa: E402


def main(folder: Path) -> None:
    """Fill the folder, as the app of this checkout would."""
    folders = Folders(folder)
    make_index(folders.index)
    make_learner(folders)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
