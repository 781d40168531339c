"""What the review log tells over time: retention, answers a day, what is coming."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from studyapp.bank import CardId
from studyapp.study.days import Days
from studyapp.study.log import DayCount
from studyapp.study.standing import Stood

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Retention:
    """Of the answers on cards seen on an earlier day, how many were right."""

    reviews: int
    recalled: int

    @property
    def share(self) -> float | None:
        """0 to 1; None where nothing was asked again."""
        return self.recalled / self.reviews if self.reviews else None


def retention(counts: Iterable[DayCount], today: date, window: int) -> Retention:
    """Over a window of days that ends today."""
    recent = [count for count in counts if today - window * _DAY < count.day <= today]
    return Retention(
        sum(count.mature for count in recent), sum(count.mature_recalled for count in recent)
    )


def reviews_a_day(counts: Iterable[DayCount], since: date, today: date) -> dict[date, int]:
    """Every day of the span, those without an answer too."""
    span = range((today - since).days + 1)
    answered = {since + ahead * _DAY: 0 for ahead in span}
    answered |= {count.day: count.reviews for count in counts if count.day in answered}
    return answered


def forecast(
    states: Mapping[CardId, Stood],
    suspended: Collection[CardId],
    now: datetime,
    days: Days,
    span: int = 30,
) -> dict[date, int]:
    """How many cards fall due on each of the coming days; today's hold all that waits already."""
    today = days.of(now)
    due = {today + ahead * _DAY: 0 for ahead in range(span)}
    for card, state in states.items():
        day = max(days.of(state.due), today)
        if card not in suspended and day in due:
            due[day] += 1
    return due
