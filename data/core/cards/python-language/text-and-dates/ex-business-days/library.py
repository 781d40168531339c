from datetime import date, datetime

import numpy as np


def _as_date(value):
    if isinstance(value, str):
        return date.fromisoformat(value)
    return value.date() if isinstance(value, datetime) else value


def business_days(start, end, holidays=()):
    """NumPy counts; it drops repeated holidays and those on weekends itself."""
    first, last = _as_date(start), _as_date(end)
    if last < first:
        raise ValueError(f"{last} lies before {first}")
    free = np.array([_as_date(day) for day in holidays], dtype="datetime64[D]")
    return int(np.busday_count(first, last, holidays=free))
