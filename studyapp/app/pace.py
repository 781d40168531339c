"""How quick the learner is, told once a day by the answers before it, as the plan is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.home import PACE
from studyapp.study import Review

if TYPE_CHECKING:
    from datetime import date, datetime

    from studyapp.study import Days, Desk
    from studyapp.study.review import MinutesOf

_ENTRIES = 400  # of the log: today's are left out


class Pace:
    """Keeps it among the settings, for the next look around."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self._kept: date | None = None  # the study day whose plan it is for

    def keep(self, desk: Desk, minutes_of: MinutesOf, now: datetime) -> None:
        """Does nothing the second time on a day. May raise a `StoreError`."""
        from studyapp.study.queue import pace_of  # noqa: PLC0415

        today = self._days.of(now)
        if self._kept == today:
            return
        self._kept = today
        newest = desk.log.entries(_ENTRIES)
        reviews = [e for e in newest if isinstance(e, Review) and self._days.of(e.at) < today]
        desk.settings.set(PACE, f"{pace_of(reviews[::-1], minutes_of):.3f}")
