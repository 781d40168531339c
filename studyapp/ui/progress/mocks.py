"""What the progress screen says of mock interviews: pure functions of those reviewed."""

from datetime import date, datetime

from studyapp.study import Days
from studyapp.study.interviews import Interviews, band_trends
from studyapp.study.mock.verdict import Band
from studyapp.study.words import count, date_in_words, month
from studyapp.ui.progress.mock_section import Trend
from studyapp.ui.widgets.charts import Point

_STEPS = tuple(band.label for band in Band)


def mock_trends(found: Interviews, now: datetime, days: Days) -> list[Trend]:
    """One for each kind, the last held first."""
    today, kinds = days.of(now), band_trends(found.past)
    return [
        Trend(
            kind.title,
            tuple(_point(days.of(at), today, band) for at, band in kind.verdicts),
            _STEPS,
        )
        for kind in kinds
    ]


def mock_words(found: Interviews) -> str:
    """What stands above the lines, or in their place."""
    if not found.past:
        if found.to_review:
            return "None is reviewed yet: the verdict comes with the review."
        return "None is held yet. Each one that you hold and review puts its verdict here."
    open_ = sum(each.band is None for each in found.past)
    without = f", {open_} of them without a verdict" if open_ else ""
    held = f"{count(len(found.past), 'interview')} reviewed{without}."
    return f"{held} Each kind of interview has a line of its own."


def _point(day: date, today: date, band: Band) -> Point:
    tick = f"{day.day} {month(day)[:3]}"
    return Point(date_in_words(day, today), float(band), band.label, tick)
