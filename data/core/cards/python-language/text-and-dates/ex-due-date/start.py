from collections.abc import Iterable
from datetime import date


def due_date(received: date, days: int, holidays: Iterable[date] = ()) -> date:
    """The day that lies so many business days after day 0."""
    raise NotImplementedError
