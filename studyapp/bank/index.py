"""Compiles packs into one SQLite file, as far as they changed since the last time."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from studyapp.bank.compiler import Compiled, Compiler, CompilingStopped, outcome
from studyapp.bank.index_file import (
    IndexUnwritable,
    discard,
    is_corruption,
    is_refusal,
    open_reading,
    open_writing,
    tidy,
    unwritable,
)
from studyapp.bank.sources import is_current

__all__ = ["Compiled", "CompilingStopped", "IndexUnwritable", "compile_index", "is_current"]


def compile_index(
    packs: Sequence[Path],
    target: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,  # noqa: ARG005
    stop: Callable[[], bool] = lambda: False,
    workers: int | None = None,
) -> Compiled:
    """Bring the index up to date with the packs, in one transaction.

    Where it is stopped, another time goes on from there; the first time is no bank until the end.
    A card that cannot be read keeps its last good version. `workers`: processes beside this one;
    None, as many as pay. Raises IndexUnwritable and CompilingStopped.
    """
    if is_current(packs, target):
        with closing(open_reading(target)) as connection:
            return outcome(connection, changed=0, removed=0)

    def compiled(connection: sqlite3.Connection) -> Compiled | None:
        compiler = Compiler(connection, packs, progress, stop, workers)
        done = compiler.compile()
        return None if compiler.stopped else done

    try:
        done = _write(target, compiled)
    except _CorruptError:
        discard(target)
        done = _write(target, compiled)
    if done is None:
        raise CompilingStopped
    return done


class _CorruptError(Exception):
    """Some page of the file is damaged."""


def _write(target: Path, deed: Callable[[sqlite3.Connection], Compiled | None]) -> Compiled | None:
    with closing(open_writing(target)) as connection:
        try:
            with _transaction(connection):
                done = deed(connection)
            tidy(connection)
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
