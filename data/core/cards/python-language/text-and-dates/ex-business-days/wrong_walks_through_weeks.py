from datetime import date, datetime, timedelta

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


def _as_date(value):
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value.date() if isinstance(value, datetime) else value


def business_days(start, end, holidays=()):
    """Seven times quicker than day by day, and still a walk."""
    first, last = _as_date(start), _as_date(end)
    if last < first:
        raise ValueError(end)
    free = {_as_date(h) for h in holidays}
    count, at = 0, first
    while (last - at).days >= 7:
        count += 5
        at += WEEK
    while at < last:
        count += at.weekday() < 5
        at += DAY
    return count - sum(first <= h < last and h.weekday() < 5 for h in free)
