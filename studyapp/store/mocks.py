"""Mock interviews in SQLite."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Select, bindparam, delete, exists, func, insert, select, update

from studyapp.store import unsaved
from studyapp.store.database import Database
from studyapp.store.tables import mock as mocks
from studyapp.store.tables import mock_entry as log
from studyapp.study import StoreError
from studyapp.study.ids import id_after
from studyapp.study.mock.record import RecordError, compact, from_json, to_json
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockId, MockShelf

_STEPS = ("begun", "round-begun", "round-ended")
"""The deeds by which an interview comes to its end; the others change nothing about that."""

# Made once: an entry is added while its writer types on.
_IS_OPEN = select(exists().where(mocks.c.id == bindparam("of"), mocks.c.closed.is_(None)))
_LAST = select(func.coalesce(func.max(log.c.number), 0)).where(log.c.mock == bindparam("of"))
_ADD = insert(log)
_CLOSE = update(mocks).where(mocks.c.id == bindparam("of"))


class SqlMocks(MockShelf):
    """Keeps interviews entry by entry; what was reviewed stays, in fewer entries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, at: datetime) -> MockId:
        """A new interview; it is under way once it has its first entry."""
        with self._database.writing() as connection:
            newest = connection.execute(select(func.max(mocks.c.id))).scalar()
            mock = MockId(id_after(newest, at))
            connection.execute(insert(mocks), {"id": mock, "begun": at})
        return mock

    def add(self, mock: MockId, entry: str, at: datetime) -> None:
        """Keep one line of its log, durably."""
        self.add_all(mock, [entry], at)

    def add_all(
        self, mock: MockId, entries: Sequence[str], at: datetime, *, patiently: bool = False
    ) -> None:
        """Keep several, all or none; unless `patiently`, `StoreBusyError` comes at once."""
        database = self._database
        with database.writing() if patiently else database.writing_soon() as connection:
            _need_open(connection, mock)
            _append(connection, mock, entries, at)

    def put_aside(self, mock: MockId, entries: Sequence[str]) -> Path:
        """Where lines wait that cannot be added now, in a file of their own."""
        return unsaved.put(self._database.file, mock, entries)

    def take_in(self, at: datetime) -> int:
        """Add what was put aside to the interviews that are still open; how many lines."""
        taken = 0
        for file, name, lines in unsaved.found(self._database.file):
            with self._database.reading() as connection:
                is_open = connection.execute(_IS_OPEN, {"of": name}).scalar_one()
            if is_open:
                self.add_all(MockId(name), lines, at, patiently=True)
                file.unlink()
                taken += len(lines)
        return taken

    def entries(self, mock: MockId) -> list[str]:
        """In the order in which they were added."""
        with self._database.reading() as connection:
            return list(connection.execute(_lines(mock)).scalars())

    def under_way(self) -> MockId | None:
        """The newest that is not over; it may turn out to be unreadable when it is reopened."""
        with self._database.reading() as connection:
            unfinished = (mock for mock in _open(connection) if not _is_over(connection, mock))
            return next(unfinished, None)

    def debriefing(self) -> list[MockId]:
        """Those that are over and not closed: to be reviewed, newest first."""
        with self._database.reading() as connection:
            return [mock for mock in _open(connection) if _is_over(connection, mock)]

    def close(self, mock: MockId, past: str, at: datetime) -> None:
        """Reviewed: its `Past` as text; or thrown away with all its entries: nothing."""
        with self._database.writing() as connection:
            _need_open(connection, mock)
            lines = list(connection.execute(_lines(mock)).scalars()) if past else []
            connection.execute(_CLOSE, {"of": mock, "closed": at, "past": past})
            connection.execute(delete(log).where(log.c.mock == mock))
            _append(connection, mock, _compact(lines), at)

    def past(self) -> list[tuple[MockId, datetime, str]]:
        """Those reviewed, when each was closed and its `Past`; newest first."""
        wanted = select(mocks.c.id, mocks.c.closed, mocks.c.past)
        reviewed = wanted.where(mocks.c.past != "").order_by(mocks.c.id.desc())
        with self._database.reading() as connection:
            return [(MockId(mock), at, past) for mock, at, past in connection.execute(reviewed)]


def _need_open(connection: Connection, mock: MockId) -> None:
    """A restored backup, say, may not have it."""
    if not connection.execute(_IS_OPEN, {"of": mock}).scalar_one():
        raise StoreError("This interview is no longer under way in the progress file.")


def _append(connection: Connection, mock: MockId, entries: Iterable[str], at: datetime) -> None:
    last = connection.execute(_LAST, {"of": mock}).scalar_one()
    rows = [
        {"mock": mock, "number": number, "at": at, "kind": _kind(entry), "entry": entry}
        for number, entry in enumerate(entries, last + 1)
    ]
    if rows:
        connection.execute(_ADD, rows)


def _kind(entry: str) -> str:
    return str(json.loads(entry)["deed"]["kind"])


def _lines(mock: MockId) -> Select[str]:
    return select(log.c.entry).where(log.c.mock == mock).order_by(log.c.number)


def _open(connection: Connection) -> list[MockId]:
    """Newest first; one that crashed before its first entry is none."""
    has_entries = exists().where(log.c.mock == mocks.c.id)
    wanted = select(mocks.c.id).where(mocks.c.closed.is_(None), has_entries)
    return [MockId(mock) for (mock,) in connection.execute(wanted.order_by(mocks.c.id.desc()))]


def _is_over(connection: Connection, mock: MockId) -> bool:
    """Not where it cannot be read: then whoever reopens it is told."""
    lines = connection.execute(_lines(mock).where(log.c.kind.in_(_STEPS))).scalars()
    try:
        return replay(salvage(lines).entries).is_over
    except RecordError:
        return False


def _compact(lines: Sequence[str]) -> list[str]:
    """All of them where one cannot be read."""
    try:
        return [to_json(entry) for entry in compact([from_json(line) for line in lines])]
    except RecordError:
        return list(lines)
