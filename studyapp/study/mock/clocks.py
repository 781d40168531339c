"""Time as an interview sees it: what was spent in sight of the app, and nothing else.

Both clocks of a computer lie at times. The one on the wall is set back and forth; the monotonic one
stands still during sleep on some systems, runs on in others, and begins anew with each start. So an
interview is shown both every second, and counts the small steps of the monotonic one alone. A step
that is too large on either clock means that nobody was there: it counts for nothing.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import isfinite
from typing import NamedTuple

LONGEST_STEP = timedelta(seconds=15)
"""Between two looks; whoever shows the time does so every second."""

_STEP = LONGEST_STEP.total_seconds()


class Moment(NamedTuple):
    """Now, on both clocks."""

    wall: datetime
    monotonic: float  # seconds since some moment

    @property
    def utc(self) -> datetime:
        """The wall's time; in UTC, since in other zones differences are an hour off twice a year.

        Raises ValueError for a time without a zone.
        """
        if self.wall.tzinfo is None:
            raise ValueError("an interview's time needs a time zone")
        return self.wall.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Step:
    """What lies between two looks."""

    counted: float  # seconds
    away: timedelta | None = None  # how long nobody was there, where that was so


class Watch:
    """Counts while it runs."""

    def __init__(self) -> None:
        self._last: Moment | None = None

    def start(self, now: Moment) -> None:
        """Count from now on."""
        self._last = now

    def stop(self) -> None:
        """Count no longer."""
        self._last = None

    def step(self, now: Moment) -> Step:
        """What has passed since the last look, or since the start."""
        if self._last is None:
            return Step(0.0)
        last, self._last = self._last, now
        on_the_wall = (now.utc - last.utc).total_seconds()
        passed = now.monotonic - last.monotonic
        counted = passed if isfinite(passed) and 0 <= passed <= _STEP else 0.0
        away = max(passed, on_the_wall) if isfinite(passed) else on_the_wall
        if away - counted <= _STEP:
            return Step(counted)
        return Step(counted, timedelta(seconds=away - counted))
