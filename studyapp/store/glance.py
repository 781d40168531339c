"""What the first screen needs of the progress file, read without SQLAlchemy."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from studyapp.bank import CardId, Level, Role, TopicId
from studyapp.store.migrations import VERSION
from studyapp.store.moments import from_micros, to_micros
from studyapp.store.plain_words import in_plain_words
from studyapp.store.progress_file import connect_read_only, is_new, is_ours, version_of
from studyapp.study import Bookmark, CardState, DayCount, Goal, Phase, Reason, Sign

_FIRST_READ = 1  # the version since which all that is read here has been as it is now
_DAYS = "SELECT day, reviews, recalled, mature, mature_recalled, took FROM day_count"
_PHASES = {int(phase): phase for phase in Phase}
_SIGNS = {number: Sign(number) for number in range(16)}  # calling the enum takes longer


@dataclass(frozen=True, slots=True)
class Glance:
    """What the progress file holds at one moment."""

    states: Mapping[CardId, CardState]
    suspended: Mapping[CardId, datetime]
    bookmarks: tuple[Bookmark, ...]  # newest first
    goal: Goal
    settings: Mapping[str, str]
    newest_day: DayCount | None
    begun: frozenset[CardId] = frozenset()  # the cards first answered on that day

    def reviews_on(self, today: date) -> int:
        """How many answers the learner gave today."""
        day = self.newest_day
        return day.reviews if day is not None and day.day == today else 0


def glance(file: Path) -> Glance | None:
    """Never raises: None where the file is missing or unfit, and opening it will tell why.

    A file of an earlier release is read as it is; only opening it for writing migrates it.
    """
    try:
        if not file.is_file():
            return None
        with closing(connect_read_only(file)) as connection:
            return _look(connection)
    except (sqlite3.Error, OSError, LookupError, ValueError, TypeError, OverflowError):
        return None  # damaged in one way or another


def days_since(file: Path, day: date) -> list[DayCount]:
    """The study days with answers, oldest first; none where there is no file yet.

    Raises StoreError where the file cannot be read.
    """
    if is_new(file):
        return []
    with in_plain_words(file), closing(connect_read_only(file)) as connection:
        rows = connection.execute(f"{_DAYS} WHERE day >= ? ORDER BY day", (day.isoformat(),))
        return [_day_count(row) for row in rows]


def _look(connection: sqlite3.Connection) -> Glance | None:
    connection.execute("BEGIN")  # all of it from one moment
    if not is_ours(connection) or not _FIRST_READ <= version_of(connection) <= VERSION:
        return None
    newest_day = _newest_day(connection)
    return Glance(
        states=_states(connection),
        suspended=_suspended(connection),
        bookmarks=_bookmarks(connection),
        goal=_goal(connection),
        settings=dict(connection.execute("SELECT name, value FROM setting")),
        newest_day=newest_day,
        begun=_begun(connection, newest_day.day) if newest_day else frozenset(),
    )


def _states(connection: sqlite3.Connection) -> dict[CardId, CardState]:
    rows = connection.execute(
        "SELECT card, phase, step, stability, difficulty, due, last_review, reviews, lapses, signs"
        " FROM card_state"
    )
    return {row[0]: _state(row) for row in rows}


def _state(row: tuple[CardId, int, int | None, float, float, int, int, int, int, int]) -> CardState:
    card, phase, step, stability, difficulty, due, last_review, reviews, lapses, signs = row
    return CardState(
        card,
        _PHASES[phase],
        step,
        stability,
        difficulty,
        from_micros(due),
        from_micros(last_review),
        reviews,
        lapses,
        _SIGNS[signs],
    )


def _suspended(connection: sqlite3.Connection) -> dict[CardId, datetime]:
    rows = connection.execute("SELECT card, at FROM suspended")
    return {CardId(card): from_micros(at) for card, at in rows}


def _bookmarks(connection: sqlite3.Connection) -> tuple[Bookmark, ...]:
    rows = connection.execute(
        "SELECT target, is_topic, reason, at FROM bookmark ORDER BY at DESC, target"
    )
    return tuple(
        Bookmark(
            TopicId(target) if is_topic else CardId(target),
            bool(is_topic),
            Reason(reason),
            from_micros(at),
        )
        for target, is_topic, reason, at in rows
    )


def _goal(connection: sqlite3.Connection) -> Goal:
    row = connection.execute(
        "SELECT role, level, interview, minutes_a_day, asked FROM goal ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None:
        return Goal()
    role, level, interview, minutes, asked = row
    return Goal(
        None if role is None else Role(role),
        None if level is None else Level(level),
        None if interview is None else date.fromisoformat(interview),
        minutes,
        bool(asked),
    )


def _begun(connection: sqlite3.Connection, day: date) -> frozenset[CardId]:
    earliest = datetime.combine(day, time(), UTC) - timedelta(days=1)  # in any time zone
    rows = connection.execute(
        "SELECT card FROM card_state WHERE last_review >= ? AND NOT EXISTS"
        " (SELECT 1 FROM review WHERE review.card = card_state.card AND review.day < ?)",
        (to_micros(earliest), day.isoformat()),
    )
    return frozenset(CardId(card) for (card,) in rows)


def _newest_day(connection: sqlite3.Connection) -> DayCount | None:
    row = connection.execute(f"{_DAYS} ORDER BY day DESC LIMIT 1").fetchone()
    return None if row is None else _day_count(row)


def _day_count(row: tuple[str, int, int, int, int, int]) -> DayCount:
    day, reviews, recalled, mature, mature_recalled, took = row
    return DayCount(
        date.fromisoformat(day),
        reviews,
        recalled,
        mature,
        mature_recalled,
        timedelta(microseconds=took),
    )
