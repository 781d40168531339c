"""The daily roll-up: kept true by whatever changes which reviews of a card count."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.bank import CardId
from studyapp.store.tables import day_count, retraction, review
from studyapp.study import DayCount, Grade

_Answer = tuple[date, int, timedelta]  # study day, grade, took

_later = retraction.alias("later")
_IS_NEWEST = ~exists().where(_later.c.review == retraction.c.review, _later.c.id > retraction.c.id)
COUNTS: ColumnElement[bool] = ~exists().where(
    retraction.c.review == review.c.id, ~retraction.c.restores, _IS_NEWEST
)
"""A review counts unless its newest retraction took it back."""

# Made once: building such statements takes longer than running them.
_ANSWERS = select(review.c.day, review.c.grade, review.c.took).where(
    review.c.card == bindparam("card"), COUNTS
)
_NEW = upsert(day_count)
_SUMS = ("reviews", "recalled", "mature", "mature_recalled", "took")
_ADD = _NEW.on_conflict_do_update(
    index_elements=["day"],
    set_={name: day_count.c[name] + _NEW.excluded[name] for name in _SUMS},
)


@contextmanager
def following(connection: Connection, card: CardId) -> Iterator[None]:
    """Bring the days up to date with what the block does to the card's reviews.

    Comparing before and after is right for late and retracted answers too: they change which of
    the card's later answers are mature.
    """
    before = _by_day(connection, card)
    yield
    after = _by_day(connection, card)
    for day in before.keys() | after.keys():
        was, is_now = before.get(day, _nothing(day)), after.get(day, _nothing(day))
        if was != is_now:
            _shift(connection, was, is_now)


def tally(answers: list[_Answer]) -> dict[date, DayCount]:
    """One card's answers by day; those on its first day are not mature."""
    first = min((day for day, _, _ in answers), default=None)
    days: dict[date, DayCount] = {}
    for day, grade, took in answers:
        so_far = days.get(day, _nothing(day))
        recalled, mature = int(grade > Grade.MISSED), int(day != first)
        days[day] = DayCount(
            day,
            so_far.reviews + 1,
            so_far.recalled + recalled,
            so_far.mature + mature,
            so_far.mature_recalled + mature * recalled,
            so_far.took + took,
        )
    return days


def _by_day(connection: Connection, card: CardId) -> dict[date, DayCount]:
    rows = connection.execute(_ANSWERS, {"card": card})
    return tally([(day, grade, took) for day, grade, took in rows])


def _nothing(day: date) -> DayCount:
    return DayCount(day, 0, 0, 0, 0, timedelta())


def _shift(connection: Connection, was: DayCount, is_now: DayCount) -> None:
    change = {name: getattr(is_now, name) - getattr(was, name) for name in _SUMS}
    connection.execute(_ADD, {"day": was.day, **change})
    if is_now.reviews < was.reviews:
        emptied = (day_count.c.day == was.day, day_count.c.reviews == 0)
        connection.execute(delete(day_count).where(*emptied))
