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
_TRIMMED = 0.75  # seconds by which a clock on the wall may be set right between two looks
_LONGEST_AWAY = timedelta(days=3650).total_seconds()  # what is longer is no time, but nonsense


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
        self._unseen = 0.0  # seconds, in steps on which the clocks disagreed one after the other

    def start(self, now: Moment) -> None:
        """Count from now on."""
        self._last, self._unseen = now, 0.0

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
        return Step(counted, self._away(away - counted))

    def _away(self, unseen: float) -> timedelta | None:
        """One large step, or small ones in a row: sleep of seconds, a clock that stands still."""
        self._unseen = self._unseen + unseen if unseen > _TRIMMED else 0.0
        if self._unseen <= _STEP:
            return None
        away, self._unseen = min(self._unseen, _LONGEST_AWAY), 0.0
        return timedelta(seconds=away)
