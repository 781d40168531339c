from collections.abc import Iterable
from datetime import date, datetime


def business_days(
    start: date | datetime | str,
    end: date | datetime | str,
    holidays: Iterable[date | datetime | str] = (),
) -> int:
    """Business days d with start <= d < end."""
    raise NotImplementedError
