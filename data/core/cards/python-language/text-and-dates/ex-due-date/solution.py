from collections.abc import Iterable
from datetime import date


def _number(day: date) -> int:
    """Weekdays before this day, counted from Monday, 1 January of the year 1."""
    weeks, weekday = divmod(day.toordinal() - 1, 7)
    return 5 * weeks + min(weekday, 5)


def due_date(received: date, days: int, holidays: Iterable[date] = ()) -> date:
    """The day that lies so many business days after day 0."""
    if days < 0:
        raise ValueError(f"days must not be negative: {days}")
    first = _number(received)
    free = {_number(day) for day in holidays if day.weekday() < 5}
    at = first + days
    for number in sorted(free):
        if first <= number <= at:
            at += 1
    weeks, weekday = divmod(at, 5)
    return date.fromordinal(7 * weeks + weekday + 1)
