"""The tables of today. Rows stay in this package; others see study values."""

from datetime import date, datetime, timedelta

from sqlalchemy import (
    DDL,
    REAL,
    CheckConstraint,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    event,
)

from studyapp.store.moments import from_micros, span_to_micros, to_micros


class UtcTime(TypeDecorator[datetime]):
    """A moment, kept as whole microseconds since 1970."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else to_micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else from_micros(value)


class Span(TypeDecorator[timedelta]):
    """A length of time, kept as whole microseconds."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: timedelta | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else span_to_micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> timedelta | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else timedelta(microseconds=value)


class Day(TypeDecorator[date]):
    """A date, kept as 2026-11-20."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """To the file."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else date.fromisoformat(value)


class YesNo(TypeDecorator[bool]):
    """A bool, kept as 1 or 0: strict tables know no other."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:  # noqa: ARG002, FBT001
        """To the file."""
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002
        """From the file."""
        return None if value is None else bool(value)


metadata = MetaData()

review = Table(
    "review",
    metadata,
    Column("id", Text, primary_key=True),
    Column("card", Text, nullable=False),
    Column("grade", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("day", Day, nullable=False),  # the study day, as it was for the learner then
    Column("took", Span, nullable=False),
    Column("confidence", Text),
    Column("points_hit", Integer),
    Column("points", Integer),
    Column("tests_passed", Integer),
    Column("tests", Integer),
    Column("hints", Integer),
    CheckConstraint("grade BETWEEN 1 AND 4", name="grade_known"),
    CheckConstraint("confidence IN ('sure', 'unsure')", name="confidence_known"),
    Index("review_by_card", "card", "at"),
    Index("review_by_at", "at"),
    sqlite_strict=True,
)

retraction = Table(
    "retraction",
    metadata,
    Column("id", Text, primary_key=True),
    Column("review", Text, ForeignKey("review.id"), nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("restores", YesNo, nullable=False),
    CheckConstraint("restores IN (0, 1)", name="restores_or_not"),
    Index("retraction_by_review", "review", "id"),
    sqlite_strict=True,
)

attempt = Table(
    "attempt",
    metadata,
    Column("id", Text, primary_key=True),
    Column("exercise", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("took", Span, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("cases", Integer, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("hints", Integer, nullable=False),
    Column("gave_up", YesNo, nullable=False),
    Column("code", Text, nullable=False),  # last: what is before it is read without it
    CheckConstraint("passed BETWEEN 0 AND cases", name="passed_of_cases"),
    CheckConstraint("gave_up IN (0, 1)", name="attempt_gave_up_or_not"),
    Index("attempt_by_exercise", "exercise", "id"),
    sqlite_strict=True,
)

for _log in (review, retraction, attempt):
    for _verb, _what in (("changed", "UPDATE"), ("deleted", "DELETE")):
        _guard = (
            f"CREATE TRIGGER {_log.name}_not_{_verb} BEFORE {_what} ON {_log.name}"
            " BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
        )
        event.listen(_log, "after_create", DDL(_guard))  # type: ignore[no-untyped-call]

day_count = Table(  # a roll-up of the reviews that count, see docs/decisions/0003
    "day_count",
    metadata,
    Column("day", Day, primary_key=True),
    Column("reviews", Integer, nullable=False),
    Column("recalled", Integer, nullable=False),
    Column("mature", Integer, nullable=False),
    Column("mature_recalled", Integer, nullable=False),
    Column("took", Span, nullable=False),
    sqlite_strict=True,
)

card_state = Table(  # derived too: replaying the log makes it anew
    "card_state",
    metadata,
    Column("card", Text, primary_key=True),
    Column("phase", Integer, nullable=False),
    Column("step", Integer),
    Column("stability", REAL, nullable=False),
    Column("difficulty", REAL, nullable=False),
    Column("due", UtcTime, nullable=False),
    Column("last_review", UtcTime, nullable=False),
    Column("reviews", Integer, nullable=False),
    Column("lapses", Integer, nullable=False),
    Column("signs", Integer, nullable=False),
    Column("scheduler", Text, nullable=False),  # which one made it, with its version
    Index("card_state_by_due", "due"),
    sqlite_strict=True,
)

bookmark = Table(
    "bookmark",
    metadata,
    Column("target", Text, primary_key=True),
    Column("is_topic", YesNo, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", UtcTime, nullable=False),
    CheckConstraint("is_topic IN (0, 1)", name="topic_or_card"),
    sqlite_strict=True,
)


def _text_on_a_card(name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("card", Text, primary_key=True),
        Column("text", Text, nullable=False),
        Column("at", UtcTime, nullable=False),
        sqlite_strict=True,
    )


note = _text_on_a_card("note")
own_answer = _text_on_a_card("own_answer")

suspended = Table(
    "suspended",
    metadata,
    Column("card", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    sqlite_strict=True,
)

goal = Table(  # its history; the newest row counts
    "goal",
    metadata,
    Column("id", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("role", Text),
    Column("level", Text),
    Column("interview", Day),
    Column("minutes_a_day", Integer, nullable=False),
    Column("asked", YesNo, nullable=False),
    CheckConstraint("asked IN (0, 1)", name="asked_or_not"),
    sqlite_strict=True,
)

setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

draft = Table(
    "draft",
    metadata,
    Column("exercise", Text, primary_key=True),
    Column("hints", Integer, nullable=False),
    Column("gave_up", YesNo, nullable=False),
    Column("spent", Span, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("cursor", Integer, nullable=False),
    Column("code", Text, nullable=False),
    CheckConstraint("gave_up IN (0, 1)", name="draft_gave_up_or_not"),
    sqlite_strict=True,
)

mock = Table(  # an interview; those without entries count for nothing
    "mock",
    metadata,
    Column("id", Text, primary_key=True),
    Column("begun", UtcTime, nullable=False),
    Column("closed", UtcTime),
    Column("past", Text),  # what it came to, for lists and charts; empty where it was thrown away
    CheckConstraint("(closed IS NULL) = (past IS NULL)", name="closed_with_its_past"),
    sqlite_strict=True,
)

mock_entry = Table(  # the log of an interview, see docs/decisions/0003
    "mock_entry",
    metadata,
    Column("mock", Text, ForeignKey("mock.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("kind", Text, nullable=False),  # of the deed, so that few need be read to know the state
    Column("entry", Text, nullable=False),  # JSON
    sqlite_strict=True,
)

for _verb, _event, _when in (
    ("changed", "UPDATE", ""),
    (  # a closed one may be made shorter
        "deleted",
        "DELETE",
        " WHEN (SELECT closed FROM mock WHERE id = old.mock) IS NULL",
    ),
):
    _guard = (
        f"CREATE TRIGGER mock_entry_not_{_verb} BEFORE {_event} ON mock_entry{_when}"
        " BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END"
    )
    event.listen(mock_entry, "after_create", DDL(_guard))  # type: ignore[no-untyped-call]

trusted_pack = Table(  # what was allowed once stays so for this very content
    "trusted_pack",
    metadata,
    Column("pack", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
    sqlite_strict=True,
)
