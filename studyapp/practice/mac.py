"""macOS: `sandbox-exec`, deprecated by Apple and still there. Not tried on a real machine yet."""

import sys
from pathlib import Path

from studyapp.practice.child.readable import readable
from studyapp.practice.launch import library_folders, succeeds

_TOOL = Path("/usr/bin/sandbox-exec")
_PROFILE = """(version 1)
(allow default)
(deny network*)
(deny process-fork)
(deny signal (target others))
(deny file-write*)
(allow file-write* (subpath (param "FOLDER")) (literal "/dev/null"))
(deny file-read* (subpath "/Users") (subpath "/Volumes") (subpath "/private/etc"))
(allow file-read* (subpath (param "FOLDER")))
"""


def works() -> bool:
    """Whether there is one that does what it is told."""
    if sys.platform != "darwin" or not _TOOL.exists():
        return False
    return succeeds([*prefix(Path("/private/tmp")), "/usr/bin/true"])


def prefix(folder: Path) -> list[str]:
    """Comes before a command that is to write here only; the last rule that fits holds."""
    paths = [*readable(library_folders()), str(Path(sys.executable).parent)]
    allowed = "".join(
        f'(allow file-read* (subpath (param "READ{number}")))\n' for number in range(len(paths))
    )
    named = [word for number, path in enumerate(paths) for word in ("-D", f"READ{number}={path}")]
    return [str(_TOOL), "-p", _PROFILE + allowed, "-D", f"FOLDER={folder}", *named]
