"""`run_sql` for the cases of an SQL exercise: each call on a fresh copy of the bundled tables."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

from studyapp.practice.child.bundled import read_into
from studyapp.practice.child.refusals import ForbiddenError

_MOST_ROWS = 100_000
_LONGEST_VALUE = 16 * 1024 * 1024  # bytes
_STEPS = 2_000  # of SQLite, between looks at the clock
_AT_ONCE = 1_000  # rows
_TO_ASK = {  # pragmas that only tell
    "database_list", "foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info",
    "table_list", "table_xinfo",
}  # fmt: skip
_REFUSED = {
    sqlite3.SQLITE_ATTACH: "ATTACH",
    sqlite3.SQLITE_DETACH: "DETACH",
    sqlite3.SQLITE_PRAGMA: "PRAGMA",
    sqlite3.SQLITE_FUNCTION: "load_extension",
}
_clock = perf_counter

Row = tuple[Any, ...]


class QueryError(Exception):
    """The learner's query cannot be used; the text says why."""


class QueryTimeError(Exception):
    """It took too long."""


class BrokenCaseError(Exception):
    """A case of the author's goes wrong by itself."""


class Rows(list[Row]):
    """What a query gave, in its order."""

    def __init__(self, rows: list[Row], columns: tuple[str, ...]) -> None:
        super().__init__(rows)
        self.columns = columns


class Tables:
    """The tables of the exercise, and the learner's query."""

    def __init__(self, query: str, seconds: float) -> None:
        self._query, self._seconds = query, seconds
        self._bundled = sqlite3.connect(":memory:")

    def load(self) -> None:
        """From the files in the working folder."""
        read_into(self._bundled, Path())

    def names(self) -> list[str]:
        """Of the tables and their columns."""
        asked = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        tables = [name for (name,) in self._bundled.execute(asked)]
        columns = "SELECT name FROM pragma_table_info(?)"
        found = (self._bundled.execute(columns, (table,)) for table in tables)
        return [*tables, *(name for each in found for (name,) in each)]

    def run_sql(self, query: str | None = None, *, before: str = "") -> Rows:
        """Rows of the learner's query, unless told, after a script that changes the tables."""
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            self._bundled.backup(connection)
            try:
                connection.executescript(before)
            except sqlite3.Error as error:
                raise BrokenCaseError(f"`before` of a case: {error}") from error
            run = _Run(connection, self._seconds)
            if query is None:
                return run.rows_of(self._query)
            try:
                return run.rows_of(query)
            except (sqlite3.Error, QueryError) as error:
                raise BrokenCaseError(f"the query of a case: {error}") from error


class _Run:
    """One query, behind its own walls: no other database, no end of time, rows or memory."""

    def __init__(self, connection: sqlite3.Connection, seconds: float) -> None:
        self._connection, self._seconds = connection, seconds
        self._end = _clock() + seconds
        self._too_late = False
        self._refused = ""
        connection.text_factory = _decoded
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
        connection.set_authorizer(self._allow)
        connection.set_progress_handler(self._look_at_the_clock, _STEPS)

    def rows_of(self, query: str) -> Rows:
        """Of the last statement."""
        try:
            return self._rows_of(query)
        except sqlite3.Error as error:
            if self._too_late:
                raise QueryTimeError(f"The query took longer than {self._seconds:g} s.") from error
            if self._refused:
                raise ForbiddenError(f"A query may not use {self._refused} here.") from error
            raise

    def _rows_of(self, query: str) -> Rows:
        cursor = None
        for statement in statements(query):
            cursor = self._connection.execute(statement)
        if cursor is None:
            raise QueryError("There is no statement in the query.")
        if cursor.description is None:
            raise QueryError("The last statement gives no rows: it has to be a SELECT.")
        columns = tuple(column[0] for column in cursor.description)
        return Rows(self._fetched(cursor), columns)

    def _fetched(self, cursor: sqlite3.Cursor) -> list[Row]:
        rows: list[Row] = []
        while some := cursor.fetchmany(_AT_ONCE):
            rows += some
            if len(rows) > _MOST_ROWS:
                raise QueryError(f"The query gives more than {_MOST_ROWS:,} rows.")
        return rows

    def _allow(self, action: int, first: str | None, second: str | None, *_: object) -> int:
        name = _REFUSED.get(action)
        if name is None or (name == "PRAGMA" and first in _TO_ASK):
            return sqlite3.SQLITE_OK
        if name == "load_extension" and second != name:
            return sqlite3.SQLITE_OK
        self._refused = f"PRAGMA {first}" if name == "PRAGMA" else name
        return sqlite3.SQLITE_DENY

    def _look_at_the_clock(self) -> int:
        self._too_late = _clock() > self._end
        return self._too_late


def statements(query: str) -> Iterator[str]:
    """One by one; a semicolon in a text, a comment or a trigger ends none."""
    begun = ""
    for part in query.split(";"):
        begun += part
        if sqlite3.complete_statement(begun + ";"):
            if _says_something(begun):
                yield begun
            begun = ""
        else:
            begun += ";"
    if _says_something(begun.rstrip("; \n")):
        yield begun


def _says_something(statement: str) -> bool:
    """A comment alone says nothing to SQLite."""
    lines = (line.partition("--")[0].strip() for line in statement.splitlines())
    return any(lines)


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "replace")
