from collections.abc import Iterable
from datetime import date, datetime


def _as_date(value: date | datetime | str) -> date:
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value.date() if isinstance(value, datetime) else value


def business_days(
    start: date | datetime | str,
    end: date | datetime | str,
    holidays: Iterable[date | datetime | str] = (),
) -> int:
    """Business days d with start <= d < end."""
    first, last = _as_date(start), _as_date(end)
    if last < first:
        raise ValueError(f"{last} lies before {first}")
    weeks, rest = divmod((last - first).days, 7)
    count = 5 * weeks + sum((first.weekday() + k) % 7 < 5 for k in range(rest))
    free = {_as_date(holiday) for holiday in holidays}
    return count - sum(first <= day < last for day in free)
