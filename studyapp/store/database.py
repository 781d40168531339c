"""Opens the progress file, brings it up to date and hands out transactions."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from studyapp.store.backup import back_up_before
from studyapp.store.migrations import STEPS, Steps, migrate
from studyapp.store.plain_words import in_plain_words, store_error
from studyapp.store.progress_file import (
    PATIENCE,
    connect,
    is_new,
    refuse_unfit,
    refuse_unwritable,
    version_of,
)

_IN_A_HURRY = 50  # milliseconds


class Database:
    """An open progress file; each block is one transaction, wholly done or not at all."""

    def __init__(self, file: Path, engine: Engine) -> None:
        self._file = file
        self._readers = engine
        self._writers = engine.execution_options(begin="BEGIN IMMEDIATE")
        self._hurried = self._writers.execution_options(patience=_IN_A_HURRY)

    @property
    def file(self) -> Path:
        """Where it is."""
        return self._file

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """What is read within belongs together, whatever others write meanwhile."""
        with self._in_plain_words(), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Durably saved when the block is left; waits its turn, 5 seconds at most."""
        with self._in_plain_words(), self._writers.begin() as connection:
            yield connection

    @contextmanager
    def writing_soon(self) -> Iterator[Connection]:
        """As `writing`, but waits so short a time that nobody who types notices it."""
        with self._in_plain_words(), self._hurried.begin() as connection:
            yield connection

    def close(self) -> None:
        """Move the -wal file's content into the main file and let go of both."""
        self._readers.dispose()

    @contextmanager
    def _in_plain_words(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            told = store_error(self._file, error.orig)
            if told is None:
                raise
            raise told from error


def open_database(file: Path, now: datetime, steps: Steps = STEPS) -> Database:
    """The file is made where there is none; `StoreError` says why it cannot be used."""
    with in_plain_words(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        refuse_unfit(file, newest=len(steps))
        refuse_unwritable(file)
        _bring_up_to_date(file, now, steps)
    return Database(file, make_engine(file))


def make_engine(file: Path) -> Engine:
    """An engine whose transactions are begun by us, as the driver begins too late."""
    engine = create_engine("sqlite://", creator=partial(connect, file), poolclass=QueuePool)
    event.listen(engine, "begin", _begin)
    return engine


def _bring_up_to_date(file: Path, now: datetime, steps: Steps) -> None:
    new = is_new(file)
    with closing(connect(file)) as connection:
        found = version_of(connection)
        if found == len(steps):
            return
        if not new:
            _back_up_alone(connection, file, now, found)
        migrate(connection, steps)


def _back_up_alone(connection: sqlite3.Connection, file: Path, now: datetime, found: int) -> None:
    """While others wait that came for the same: who was first has backed it up, then migrates."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) == found:
            back_up_before("upgrade", file, now)
    finally:
        connection.rollback()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {options.get('patience', PATIENCE)}")
    connection.exec_driver_sql(options.get("begin", "BEGIN"))
