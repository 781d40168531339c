"""What a progress file is: how it is told from others, connected to and refused."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from studyapp.store.plain_words import DAMAGED, in_plain_words
from studyapp.study import StoreError

APPLICATION_ID = 0x53545544  # "STUD", in the header of the file
_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
PATIENCE = 5_000  # milliseconds until a file that somebody else writes to is given up


def connect(file: Path) -> sqlite3.Connection:
    """A connection that writes durably; makes the file where there is none."""
    connection = sqlite3.connect(
        file,
        timeout=PATIENCE / 1000,
        isolation_level=None,  # the driver would not begin before DDL: we do
        check_same_thread=False,  # the pool hands it from thread to thread, one at a time
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_read_only(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing and sees what a crashed session left in the -wal file."""
    # Without a -wal nobody has the file open; `immutable` then leaves no new files beside it.
    mode = "mode=ro" if sidecar(file, "-wal").exists() else "mode=ro&immutable=1"
    path = quote(file.absolute().as_posix(), safe="/:")
    root = "" if path.startswith("/") else "/"
    uri, patience = f"file://{root}{path}?{mode}", PATIENCE / 1000
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=patience)


def sidecar(file: Path, suffix: str) -> Path:
    """The -wal or -shm that SQLite keeps beside a file."""
    return file.with_name(file.name + suffix)


def version_of(connection: sqlite3.Connection) -> int:
    """How many migration steps the file has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the app wrote this file."""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def is_new(file: Path) -> bool:
    """Whether there is nothing in it yet."""
    return not file.exists() or (file.stat().st_size == 0 and not sidecar(file, "-wal").exists())


def refuse_unfit(file: Path, newest: int) -> None:
    """Raise `StoreError` unless the file is new or sound and of version `newest` at most."""
    with in_plain_words(file):
        if file.is_dir():
            raise StoreError(f"{file} is a folder: move it away, the progress file belongs there.")
        if not is_new(file):
            _refuse_by_header(file, newest)
            _refuse_by_content(file, newest)


def _refuse_by_header(file: Path, newest: int) -> None:
    """Before SQLite touches the file at all."""
    with file.open("rb") as opened:
        header = opened.read(_HEADER_SIZE)
    if len(header) < _HEADER_SIZE or not header.startswith(_MAGIC):
        raise StoreError(
            f"{file} is not a progress file of StudyApp, or is damaged: move it away, or bring"
            " back a backup with `studyapp restore`."
        )
    version, application = header[60:64], header[68:72]
    _refuse_foreign(file, int.from_bytes(application), empty=not any(application))
    _refuse_newer(file, int.from_bytes(version), newest)


def _refuse_by_content(file: Path, newest: int) -> None:
    """The header may be older than what the -wal file says."""
    with closing(connect_read_only(file)) as connection:
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        _refuse_foreign(file, application, empty=empty)
        _refuse_newer(file, version_of(connection), newest)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise StoreError(f"{file} {DAMAGED}")


def _refuse_foreign(file: Path, application: int, *, empty: bool) -> None:
    if application != APPLICATION_ID and not (application == 0 and empty):
        raise StoreError(
            f"{file} belongs to another program: move it away, or choose another folder with"
            " --data-dir."
        )


def _refuse_newer(file: Path, version: int, newest: int) -> None:
    if version > newest:
        raise StoreError(
            f"{file} was written by a newer release of StudyApp (format {version}, this release"
            f" reads up to {newest}): install the newer release, or choose another folder with"
            " --data-dir."
        )


def refuse_unwritable(file: Path) -> None:
    """Raise `StoreError` where a grade could not be saved later on."""
    with in_plain_words(file):
        for path in (file, file.parent):
            if path.exists() and not os.access(path, os.W_OK):
                raise PermissionError(13, "not writable", str(path))
