"""The file that packs are compiled into: its tables, and how it is opened.

Standard library only, since the window opens an index before its first paint.
"""

import sqlite3
import zlib
from collections.abc import Container
from contextlib import closing, suppress
from pathlib import Path

from studyapp import __version__

APPLICATION = 0x53744249  # "StBI"
FORMAT = 4
"""Raised with every change of the tables: an index of another format is built anew."""

_UNFINISHED = -FORMAT
"""Has cards, but not yet all of them: its compiling was stopped."""

WEIGHTS = (10.0, 4.0, 3.0, 1.0, 0.0)
"""What a word counts for in the columns of `search`: title, points, short, body, facets."""

_TABLES = """
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source(
    path TEXT PRIMARY KEY, mtime_ns INTEGER NOT NULL, size INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE pack(position INTEGER PRIMARY KEY, folder TEXT NOT NULL UNIQUE, description TEXT);
CREATE TABLE topic(
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, parent TEXT,
    first INTEGER NOT NULL, last INTEGER NOT NULL  -- the numbers of its cards
);
CREATE TABLE step(
    role TEXT, position INTEGER, level INTEGER NOT NULL, topic TEXT NOT NULL,
    PRIMARY KEY (role, position)
) WITHOUT ROWID;
CREATE TABLE card(
    row INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, id TEXT NOT NULL, topic TEXT NOT NULL,
    title TEXT NOT NULL, level INTEGER NOT NULL, kind TEXT NOT NULL, roles INTEGER NOT NULL,
    minutes REAL NOT NULL, asked INTEGER NOT NULL, exercise INTEGER NOT NULL,
    variant_of TEXT,  -- as its file says; NULL for most
    solving REAL NOT NULL, task TEXT NOT NULL  -- of its exercise; 0 and empty for most
);
CREATE INDEX card_topic ON card(topic);
CREATE TABLE place(
    number INTEGER PRIMARY KEY, row INTEGER NOT NULL UNIQUE, id TEXT NOT NULL UNIQUE,
    variant_of TEXT  -- the card in whose stead it is shown; these come after all others
);
CREATE VIEW question AS SELECT number, row, id FROM place WHERE variant_of IS NULL;
CREATE TABLE link(  -- the cards that a card calls related
    row INTEGER, position INTEGER, other TEXT NOT NULL, PRIMARY KEY (row, position)
) WITHOUT ROWID;
CREATE INDEX link_other ON link(other);
CREATE TABLE page(row INTEGER PRIMARY KEY, card TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE prose(
    row INTEGER PRIMARY KEY, points TEXT NOT NULL, short TEXT NOT NULL, body TEXT NOT NULL,
    facets TEXT NOT NULL
);
CREATE TABLE mention(row INTEGER, image TEXT, PRIMARY KEY (row, image)) WITHOUT ROWID;
CREATE TABLE image(
    path TEXT PRIMARY KEY, mtime_ns INTEGER NOT NULL, size INTEGER NOT NULL, content BLOB
);
CREATE TABLE problem(
    source TEXT, file TEXT NOT NULL, line INTEGER NOT NULL, col INTEGER NOT NULL,
    place TEXT NOT NULL, message TEXT NOT NULL, warning INTEGER NOT NULL
);
CREATE VIEW searchable AS
    SELECT number, title, points, short, body, facets
    FROM question JOIN card USING (row) JOIN prose USING (row);
CREATE VIRTUAL TABLE search USING fts5(
    title, points, short, body, facets, content='searchable', content_rowid='number',
    tokenize="unicode61 remove_diacritics 2 tokenchars '+#_'", prefix='2 3'
);
CREATE VIRTUAL TABLE term USING fts5vocab(search, 'row');
CREATE TABLE word(spelling TEXT PRIMARY KEY) WITHOUT ROWID;
"""


PATIENCE = 30.0  # seconds that one compiling waits for another
_SOURCES = Path(__file__).parent
_CACHE_KIB = 65_536
_REFUSALS = {
    *(sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY),
    *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN),
}
_READERS = ("bank", "known", "lint", "marks", "match", "query", "search")


class BankError(Exception):
    """The index cannot be read; the text says which file and why."""


class IndexUnwritable(Exception):  # noqa: N818 (says what is the matter)
    """The index cannot be written; the text says where and why."""


def open_reading(index: Path, *, any_thread: bool = False) -> sqlite3.Connection:
    """A read-only connection to an index of today's format. Raises BankError.

    `any_thread`: it may be closed in another thread than the one that reads.
    """
    return _open(index, {FORMAT}, any_thread=any_thread)


def _open(index: Path, versions: Container[int], *, any_thread: bool = False) -> sqlite3.Connection:
    if not index.is_file():
        raise BankError(f"{index}: there is no bank index")
    try:
        place = f"{index.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(place, uri=True, check_same_thread=not any_thread)
    except sqlite3.Error as error:
        raise BankError(f"{index}: the bank index cannot be read ({error})") from error
    try:
        application, version = _marks(connection)
    except sqlite3.Error as error:
        connection.close()
        raise BankError(f"{index}: the bank index cannot be read ({error})") from error
    if application != APPLICATION or version not in versions:
        connection.close()
        raise BankError(f"{index}: not a bank index of this release")
    return connection


def is_sound(index: Path) -> bool:
    """Whether every page of an index can be read, which takes reading them."""
    try:
        with closing(open_reading(index)) as connection:
            ((found,),) = connection.execute("PRAGMA quick_check(1)").fetchall()
    except (BankError, sqlite3.DatabaseError):
        return False
    return bool(found == "ok")


def open_writing(index: Path) -> sqlite3.Connection:
    """A connection to an index that may still be empty; anything else there is thrown away.

    Raises IndexUnwritable.
    """
    try:
        index.parent.mkdir(parents=True, exist_ok=True)
        if not _is_ours(index):
            discard(index)
        return _journalled(index)
    except (OSError, sqlite3.OperationalError) as error:
        raise unwritable(index, error) from error


def is_refusal(error: sqlite3.Error) -> bool:
    """Whether the system would not let us write: no right, no space, or another is writing."""
    return error.sqlite_errorcode & 0xFF in _REFUSALS


def is_corruption(error: sqlite3.Error) -> bool:
    """Whether the file is damaged."""
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def discard(index: Path) -> None:
    """Throw an index away, so that the next compiling builds it anew."""
    for name in (index.name, f"{index.name}-wal", f"{index.name}-shm", f"{index.name}-journal"):
        index.with_name(name).unlink(missing_ok=True)


def unwritable(index: Path, error: Exception) -> IndexUnwritable:
    """The sentence for a failure to write."""
    return IndexUnwritable(f"{index}: the bank index cannot be written ({error})")


def begin_tables(connection: sqlite3.Connection) -> bool:
    """Make what is not there; whether it was a bank already, which a reader can open."""
    _, version = _marks(connection)
    if not version:
        create_tables(connection)
        connection.execute(f"PRAGMA user_version = {_UNFINISHED}")
    return version == FORMAT


def finish_tables(connection: sqlite3.Connection) -> None:
    """From now on it is a bank."""
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def create_tables(connection: sqlite3.Connection) -> None:
    """Within the caller's transaction, which `executescript` would have ended."""
    statement = ""
    for line in _TABLES.splitlines():
        statement += f"{line}\n"
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def tidy(connection: sqlite3.Connection) -> None:
    """Leave one file that can be read in a read-only folder too; not while it is being read."""
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")


def compiler_version() -> str:
    """Names the code that compiles: the release, and its sources where they are at hand."""
    files = [file for file in _SOURCES.glob("*.py") if not file.stem.startswith(_READERS)]
    checksum = 0
    for file in sorted(files):
        checksum = zlib.crc32(file.read_bytes(), checksum)
    return f"{__version__}+{checksum:08x}" if files else __version__


def made_by(recorded: str, ours: str) -> bool:
    """Whether pages compiled by `recorded` are good; a frozen app only knows its release."""
    return recorded == ours or recorded.partition("+")[0] == ours


def _is_ours(index: Path) -> bool:
    if not index.exists():
        return False
    try:
        _open(index, {FORMAT, _UNFINISHED}).close()
    except BankError:
        return False
    return True


def _journalled(index: Path) -> sqlite3.Connection:
    """With a write-ahead log, so that readers keep the old index until the new one is whole."""
    connection = sqlite3.connect(index, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        connection.execute("PRAGMA synchronous = NORMAL")  # the index can always be built again
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _marks(connection: sqlite3.Connection) -> tuple[int, int]:
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return application, version
