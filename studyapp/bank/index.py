"""Compiles packs into one SQLite file, as far as they changed since the last time."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import closing, contextmanager, suppress
from functools import partial
from pathlib import Path

from studyapp.bank.compiler import Compiled, Compiler, CompilingStopped, Run, outcome
from studyapp.bank.index_file import (
    IndexUnwritable,
    discard,
    is_corruption,
    is_refusal,
    open_reading,
    open_writing,
    unwritable,
)
from studyapp.bank.sources import is_current

__all__ = ["Compiled", "CompilingStopped", "IndexUnwritable", "compile_index", "is_current"]

_HANDED_OVER = 8  # cards at a time to another process


def compile_index(
    packs: Sequence[Path],
    target: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,  # noqa: ARG005
    stop: Callable[[], bool] = lambda: False,
    executor: Executor | None = None,
) -> Compiled:
    """Bring the index up to date with the packs, in one transaction.

    A card that cannot be read keeps its last good version. An executor of other processes pays
    from some hundred changed cards on. Raises IndexUnwritable and CompilingStopped.
    """
    if is_current(packs, target):
        with closing(open_reading(target)) as connection:
            return outcome(connection, changed=0, removed=0)
    run: Run = map if executor is None else partial(executor.map, chunksize=_HANDED_OVER)

    def compiled(connection: sqlite3.Connection) -> Compiled:
        return Compiler(connection, packs, progress, stop, run).compile()

    try:
        return _write(target, compiled)
    except _CorruptError:
        discard(target)
        return _write(target, compiled)


class _CorruptError(Exception):
    """Some page of the file is damaged."""


def _write(target: Path, deed: Callable[[sqlite3.Connection], Compiled]) -> Compiled:
    with closing(open_writing(target)) as connection:
        try:
            with _transaction(connection):
                done = deed(connection)
            _tidy(connection)
        except sqlite3.DatabaseError as error:
            if is_refusal(error):
                raise unwritable(target, error) from error
            if is_corruption(error):
                raise _CorruptError from error
            raise
    return done


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back when the disk is full
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _tidy(connection: sqlite3.Connection) -> None:
    """Leave one file that can be read in a read-only folder too; not while it is being read."""
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
