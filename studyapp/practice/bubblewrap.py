"""bubblewrap, where it is installed and allowed: namespaces in which there is nothing else."""

import os
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path

from studyapp.practice import launch
from studyapp.practice.child.readable import readable

_ITS_OWN = ("/dev", "/proc", "/sys")
_SIGNALLED = 128  # how it tells that its program was ended by a signal


def works() -> bool:
    """Many systems have it and do not let ordinary users have their own namespaces."""
    if shutil.which("bwrap") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        return launch.succeeds([*prefix(Path(folder)), *launch.python(), "-c", ""])


def prefix(folder: Path) -> list[str]:
    """Comes before a command that is to see only Python, the libraries and this folder."""
    bound = (words for path in _shown() for words in ("--ro-bind", path, path))
    return [
        *(shutil.which("bwrap") or "bwrap", "--unshare-all", "--die-with-parent"),
        *("--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"),
        *bound,
        *("--bind", str(folder), str(folder), "--chdir", str(folder), "--"),
    ]


def code(told: int) -> int:
    """The program's own exit code; negative where a signal ended it."""
    return _SIGNALLED - told if told > _SIGNALLED else told


@cache
def _shown() -> tuple[str, ...]:
    """What is within another one comes after it."""
    executables = (sys.executable, os.path.realpath(sys.executable))
    folders = (str(Path(each).parent) for each in executables)
    wanted = {*readable(launch.library_folders()), *folders, *_configurations()}
    return tuple(path for path in sorted(wanted) if not path.startswith(_ITS_OWN))


def _configurations() -> list[str]:
    """By this file Python knows that it is in a virtual environment."""
    file = Path(sys.prefix) / "pyvenv.cfg"
    return [str(file)] if file.exists() else []
