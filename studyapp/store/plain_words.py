"""Turns what SQLite and the system report into a sentence for the learner."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studyapp.study import StoreError
from studyapp.study.errors import StoreBusyError

_DISK_FULL = "cannot be written, because the disk is full: free some space and try again."
_NOT_ALLOWED = (
    "cannot be written: allow writing to the file and its folder, or choose another folder"
    " with --data-dir."
)
_NOT_OPENED = "cannot be opened: see that its folder exists and may be read and written."
_IN_USE = "is in use by another program: close that and try again."
_DISK_FAULT = "cannot be read or written, because the disk reports a fault: try another disk."
DAMAGED = (
    "is damaged: bring back a backup with `studyapp restore`, or see what can be saved with"
    " `studyapp doctor`."
)

_SQLITE = {  # any other code is a mistake in our SQL and stays an exception
    sqlite3.SQLITE_FULL: _DISK_FULL,
    sqlite3.SQLITE_READONLY: _NOT_ALLOWED,
    sqlite3.SQLITE_PERM: _NOT_ALLOWED,
    sqlite3.SQLITE_CANTOPEN: _NOT_OPENED,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: _DISK_FAULT,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_SYSTEM = {
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
    errno.EFBIG: _DISK_FULL,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _NOT_ALLOWED,
    errno.EIO: _DISK_FAULT,
}


@contextmanager
def in_plain_words(file: Path) -> Iterator[None]:
    """Raise `StoreError` about this file where SQLite or the system refuses something within."""
    try:
        yield
    except sqlite3.Error as error:
        if (words := _about(error)) is None:
            raise
        raise StoreError(f"{file} {words}") from error
    except OSError as error:
        raise StoreError(f"{file} {_SYSTEM.get(error.errno or 0, _NOT_OPENED)}") from error


def store_error(file: Path, error: BaseException | None) -> StoreError | None:
    """What to tell of an error by SQLite; None where it is a mistake of ours."""
    words = _about(error) if isinstance(error, sqlite3.Error) else None
    if words is None:
        return None
    return (StoreBusyError if words == _IN_USE else StoreError)(f"{file} {words}")


def _about(error: sqlite3.Error) -> str | None:
    code: int = getattr(error, "sqlite_errorcode", 0)  # absent where Python itself raised
    return _SQLITE.get(code & 0xFF)  # the upper bits only refine
