"""Starts a Python program as an ordinary user: `as_nobody.py PROGRAM ARGUMENT…`, as root.

Where Python itself lies in a folder that only root may enter, a folder of the same name is put over
it, for this process alone, with nothing but Python in it.
"""

import ctypes
import os
import sys
from pathlib import Path

NOBODY = 65534
CANNOT = 77  # the exit code where this system does not let us

_NEW_MOUNTS = 0x00020000
_BIND, _RECURSIVE, _PRIVATE = 0x1000, 0x4000, 0x40000
_FOR_ALL = 0o001


def main() -> None:
    needed = [Path(sys.base_prefix), Path(sys.prefix), Path(__file__).parents[3]]
    closed = {folder for each in needed if (folder := _closed(each.resolve()))}
    try:
        if closed:
            _own_mounts()
        for folder in closed:
            _cover(folder, [each.resolve() for each in needed if folder in each.resolve().parents])
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    except OSError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(CANNOT)
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])


def _closed(path: Path) -> Path | None:
    """The outermost folder on the way that not everybody may go through."""
    on_the_way = [*reversed(path.parents), path]
    return next((each for each in on_the_way if not each.stat().st_mode & _FOR_ALL), None)


def _own_mounts() -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    _check(libc.unshare(_NEW_MOUNTS))
    _check(libc.mount(None, b"/", None, _RECURSIVE | _PRIVATE, None))


def _cover(folder: Path, inside: list[Path]) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    handles = [os.open(each, os.O_PATH) for each in inside]
    _check(libc.mount(b"none", os.fsencode(folder), b"tmpfs", 0, b"mode=755"))
    for each, handle in zip(inside, handles, strict=True):
        each.mkdir(parents=True)
        source = os.fsencode(f"/proc/self/fd/{handle}")
        _check(libc.mount(source, os.fsencode(each), None, _BIND, None))
        os.close(handle)


def _check(answer: int) -> None:
    if answer:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))


if __name__ == "__main__":
    main()
