"""The tables that come with an SQL exercise: `*.sqlite` as they are, each `*.csv` as a table."""

import csv
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

_WHOLE = re.compile(r"[+-]?(0|[1-9][0-9]{0,17})")  # no leading zeros: such are codes, not numbers
_NUMBER = re.compile(r"[+-]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][+-]?[0-9]+)?")

Value = int | float | str | None


class TablesError(Exception):
    """A file of the exercise cannot be read; the text names it."""


def read_into(connection: sqlite3.Connection, folder: Path) -> None:
    """All that lie in the folder. Raises TablesError."""
    for file in sorted(folder.glob("*.sqlite")):
        try:
            with closing(sqlite3.connect(file)) as bundled:
                connection.executescript("\n".join(bundled.iterdump()))
        except sqlite3.Error as error:
            raise TablesError(f"{file.name}: {error}") from error
    for file in sorted(folder.glob("*.csv")):
        try:
            _read_csv(connection, file)
        except (sqlite3.Error, csv.Error, ValueError) as error:
            raise TablesError(f"{file.name}: {error}") from error


def _read_csv(connection: sqlite3.Connection, file: Path) -> None:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        header, *rows = [row for row in csv.reader(opened, strict=True) if row]
    if any(len(row) != len(header) for row in rows):
        raise ValueError(f"a row has not {len(header)} fields as the first one has")
    columns = [column_of([row[place] for row in rows]) for place in range(len(header))]
    named = zip(header, columns, strict=True)
    declared = ", ".join(f"{_quoted(name)} {kind}" for name, (kind, _) in named)
    table = _quoted(file.stem)
    connection.execute(f"CREATE TABLE {table} ({declared})")
    marks = ", ".join("?" * len(header))
    values = zip(*(column for _, column in columns), strict=True)
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    connection.commit()


def column_of(texts: Sequence[str]) -> tuple[str, list[Value]]:
    """The type that all its texts have, and what they say; an empty one is NULL."""
    given = [text for text in texts if text]
    if given and all(_WHOLE.fullmatch(text) for text in given):
        return "INTEGER", [int(text) if text else None for text in texts]
    if given and all(_NUMBER.fullmatch(text) and not _is_code(text) for text in given):
        return "REAL", [float(text) if text else None for text in texts]
    return "TEXT", [text or None for text in texts]


def _is_code(text: str) -> bool:
    digits = text.lstrip("+-")
    return digits.isdigit() and len(digits) > 1 and digits.startswith("0")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
