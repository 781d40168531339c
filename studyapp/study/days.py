"""Study days: they start at 04:00, so that an answer after midnight belongs to the evening."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo


class Days:
    """Tells which study day a moment belongs to, in one time zone (None: the system's)."""

    def __init__(self, zone: tzinfo | None = None, starts: timedelta = timedelta(hours=4)) -> None:
        self._zone = zone
        self._starts = starts

    def of(self, moment: datetime) -> date:
        """The latest study day that had started by then."""
        day = moment.astimezone(self._zone).date()
        while self.start(day) > moment:  # twice at most: where a zone skipped a whole date
            day -= timedelta(days=1)
        return day

    def clock(self, moment: datetime) -> str:
        """What the clocks of the zone show then, as "14:05"."""
        return f"{moment.astimezone(self._zone):%H:%M}"

    def start(self, day: date) -> datetime:
        """When a study day begins, in UTC."""
        wall = datetime.combine(day, time()) + self._starts
        return wall.replace(tzinfo=self._zone).astimezone(UTC)
