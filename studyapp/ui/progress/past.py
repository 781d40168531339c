"""What the progress screen reads from the log, away from the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from studyapp.study import DayCount, Desk
from studyapp.study.calibration import Calibration, calibration

_SURE_SINCE = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Past:
    """Answers by day since the first, and how well the learner judged themselves lately."""

    days: Sequence[DayCount]
    calibration: Calibration


def read_past(desk: Desk, now: datetime) -> Past:
    """Quick even for a million reviews: days come from the roll-up. Raises `StoreError`."""
    log = desk.log
    return Past(log.days(date.min), calibration(log.since(now - _SURE_SINCE)))
