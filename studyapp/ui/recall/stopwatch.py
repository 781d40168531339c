"""Measures the time spent on a card, without the time spent elsewhere."""

from datetime import datetime, timedelta

_NOTHING = timedelta()
_LONGEST = timedelta(minutes=30)  # who takes longer has walked away


class Stopwatch:
    """Told the time; stands still between `pause` and `go_on`."""

    def __init__(self) -> None:
        self._passed = _NOTHING
        self._since: datetime | None = None
        self._away = False

    def start(self, now: datetime, already: timedelta = _NOTHING) -> None:
        """Begin anew; while paused it waits for `go_on`."""
        self._passed = already
        self._since = None if self._away else now

    def pause(self, now: datetime) -> None:
        """The learner went elsewhere."""
        self._passed = self.passed(now)
        self._since = None
        self._away = True

    def go_on(self, now: datetime) -> None:
        """The learner is back."""
        if self._away:
            self._away = False
            self._since = now

    def passed(self, now: datetime) -> timedelta:
        """So far; never less than nothing, should the clock be set back."""
        running = now - self._since if self._since is not None else _NOTHING
        return min(self._passed + max(running, _NOTHING), _LONGEST)
