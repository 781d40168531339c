"""Finds what is wrong with a progress file, and saves what can be read of a broken one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from studyapp.store.migrations import STEPS, VERSION, migrate
from studyapp.store.plain_words import in_plain_words
from studyapp.store.progress_file import (
    connect,
    connect_read_only,
    is_new,
    refuse_unfit,
    version_of,
)
from studyapp.study import StoreError

_RANGE = 2000  # rows read at once, until something is unreadable among them
_SMALLEST_ROW = 8  # bytes; bounds the search where the largest rowid is unreadable
_DERIVED = "day_count"

# The reviews that count, by day. A card's answers on its first day are not mature.
_COUNTED = """
    SELECT day, count(*), sum(grade > 1), sum(day > first),
           sum(day > first AND grade > 1), sum(took)
    FROM (
        SELECT day, grade, took, min(day) OVER (PARTITION BY card) AS first
        FROM review
        WHERE NOT EXISTS (
            SELECT 1 FROM retraction AS r
            WHERE r.review = review.id AND NOT r.restores AND NOT EXISTS (
                SELECT 1 FROM retraction AS later WHERE later.review = r.review AND later.id > r.id
            )
        )
    )
    GROUP BY day
"""


def check(file: Path) -> list[str]:
    """What is wrong, one sentence each; nothing where the file is sound. Changes nothing."""
    try:
        if is_new(file):
            return [f"{file} holds no progress yet."]
        with in_plain_words(file):
            refuse_unfit(file, VERSION)
            with closing(connect_read_only(file)) as connection:
                return [*_damages(connection), *_orphans(connection), *_miscounts(connection)]
    except StoreError as error:
        return [str(error)]


def salvage(broken: Path, target: Path) -> dict[str, int]:
    """Save every readable row of a broken file into a new one: how many, table by table.

    Where cards stand should be replayed afterwards: some of it may be lost.
    """
    if target.exists():
        raise StoreError(f"{target} exists already: name a file that does not.")
    with in_plain_words(broken), closing(connect_read_only(broken)) as source:
        version = version_of(source)
        with in_plain_words(target), closing(connect(target)) as new:
            migrate(new, STEPS[:version] if 0 < version <= VERSION else STEPS)
            saved = {table: _save(source, new, table, broken) for table in _tables(new)}
            migrate(new)
            recount(new)
    return saved


def recount(connection: sqlite3.Connection) -> None:
    """Make the daily roll-up anew from the log."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM day_count")
        connection.execute(f"INSERT INTO day_count {_COUNTED}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _damages(connection: sqlite3.Connection) -> list[str]:
    found = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found


def _orphans(connection: sqlite3.Connection) -> list[str]:
    return [
        f"Row {row} of {table} refers to a missing row of {parent}."
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check")
    ]


def _miscounts(connection: sqlite3.Connection) -> list[str]:
    kept = "SELECT day, reviews, recalled, mature, mature_recalled, took FROM day_count"
    differing = connection.execute(
        f"WITH counted AS MATERIALIZED ({_COUNTED}), kept AS ({kept})"
        " SELECT day FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted)"
        " UNION SELECT day FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)"
        " ORDER BY day"
    )
    return [f"The daily counts of {day} differ from the log." for (day,) in differing]


def _tables(connection: sqlite3.Connection) -> list[str]:
    """In the order in which they were made, so that what is referred to comes first."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    return [name for (name,) in rows if name != _DERIVED]


def _save(source: sqlite3.Connection, new: sqlite3.Connection, table: str, file: Path) -> int:
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    places = ", ".join("?" for _ in columns)
    insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
    new.execute("BEGIN IMMEDIATE")
    saved = sum(
        _inserted(new, insert, row)
        for first in range(0, _last_row(source, table, file) + 1, _RANGE)
        for row in _readable(source, f"SELECT {', '.join(columns)} FROM {table}", first, _RANGE)
    )
    new.execute("COMMIT")
    return saved


def _last_row(source: sqlite3.Connection, table: str, file: Path) -> int:
    try:
        return int(source.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0)
    except sqlite3.DatabaseError:
        return file.stat().st_size // _SMALLEST_ROW


def _readable(
    source: sqlite3.Connection, select: str, first: int, count: int
) -> Iterator[tuple[object, ...]]:
    """The rows of a range; where one is unreadable, those of each half."""
    try:
        wanted = f"{select} WHERE rowid >= ? AND rowid < ?"
        rows = source.execute(wanted, (first, first + count)).fetchall()
    except sqlite3.DatabaseError:
        if count > 1:
            yield from _readable(source, select, first, count // 2)
            yield from _readable(source, select, first + count // 2, count - count // 2)
        return
    yield from rows


def _inserted(new: sqlite3.Connection, insert: str, row: tuple[object, ...]) -> bool:
    """Not where the row breaks a rule of its table: then it is damage that looks like a row."""
    try:
        new.execute(insert, row)
    except sqlite3.IntegrityError:
        return False
    return True
