"""How far the learner has come with an exercise."""

from datetime import datetime
from enum import StrEnum

from studyapp.practice.workbook import Attempt


class Stand(StrEnum):
    """In the words of the screens."""

    NEW = "New"
    UNDER_WAY = "Under way"
    PASSED = "Passed"
    MISSED = "Missed last time"


def stand_of(newest: Attempt | None, drafted: datetime | None) -> Stand:
    """By the last attempt, and by when a draft was touched last; None where there is none."""
    if drafted and not (newest and newest.holds and newest.at >= drafted):
        return Stand.UNDER_WAY
    if newest is None:
        return Stand.NEW
    return Stand.PASSED if newest.holds and not newest.gave_up else Stand.MISSED
