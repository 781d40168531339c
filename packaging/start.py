"""Where the frozen app begins; also its helpers, which compile cards on other cores.

PyInstaller has a hook for those, which imports `multiprocessing` at each start, and one for Qt,
which imports PySide6 even where a command needs none of it: `studyapp.spec` leaves both out.
"""

import os
import sys
from collections.abc import MutableMapping, Sequence

_HELPER = "--multiprocessing-fork"
_TRACKER = "from multiprocessing.resource_tracker import main;main("
_ONLY_OURS = "LD_LIBRARY_PATH"


def help_if_asked(words: Sequence[str]) -> None:
    """In a process that `multiprocessing` has started: does its work and never returns."""
    if words[:1] == [_HELPER]:
        from multiprocessing.spawn import freeze_support  # noqa: PLC0415 (a helper alone needs it)

        freeze_support()
    if words[-2:-1] == ["-c"] and words[-1].startswith(_TRACKER):
        from multiprocessing.resource_tracker import main as track  # noqa: PLC0415 (as above)

        track(int(words[-1].removeprefix(_TRACKER).removesuffix(")")))
        raise SystemExit


def give_back(environment: MutableMapping[str, str]) -> None:
    """What the boot loader has changed: a browser that we open would load our libraries."""
    environment.pop(_ONLY_OURS, None)
    if (before := environment.pop(f"{_ONLY_OURS}_ORIG", None)) is not None:
        environment[_ONLY_OURS] = before


if __name__ == "__main__":
    help_if_asked(sys.argv[1:])
    give_back(os.environ)
    del __file__  # a helper would look for it to import it again

    from studyapp.__main__ import main

    raise SystemExit(main())
