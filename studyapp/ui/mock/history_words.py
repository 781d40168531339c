"""What the history of mock interviews says: pure functions of what is remembered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from studyapp.study import Days
from studyapp.study.mock import Past, Trend
from studyapp.study.mock.history import (
    by_format,
    calibration_trend,
    dimension_trends,
    overall_trend,
)
from studyapp.study.mock.shelf import MockId
from studyapp.study.words import date_in_words
from studyapp.ui.widgets.rows_model import Cell, Row

_HIGHEST = 4
_STEADY = 0.15  # a change that says nothing


@dataclass(frozen=True, slots=True)
class Line:
    """A trend with its words."""

    title: str
    scores: tuple[float, ...]
    words: str
    lowest: float = 1.0
    highest: float = float(_HIGHEST)

    @property
    def spoken(self) -> str:
        """For who does not see the line."""
        return f"{self.title}: {', '.join(f'{score:.1f}' for score in self.scores)}. {self.words}"


def rows(past: Mapping[MockId, Past], days: Days, now: datetime) -> list[Row]:
    """The newest first; picking one tells its id as the topic."""
    today = days.of(now)
    return [_row(mock, each, days.of(each.begun), today) for mock, each in past.items()]


def lines(past: Iterable[Past]) -> list[Line]:
    """By kind of interview: each as a whole, then each dimension, the weakest of late first."""
    kinds = [kept for kept in by_format(past) if len(kept) > 1]
    wholes = [_line(overall_trend(kept), kept[-1].title) for kept in kinds]
    judged, dimensions = [], []
    for kept in kinds:
        of = f"{kept[-1].title}: " if len(kinds) > 1 else ""
        own = f"{of}your own judgement"
        judged.append(_calibration(calibration_trend(kept), own[0].upper() + own[1:]))
        dimensions += [_line(trend, of + trend.title) for trend in dimension_trends(kept)]
    telling = [line for line in dimensions if line is not None]
    telling.sort(key=lambda line: line.scores[-1])
    return [line for line in (*wholes, *judged, *telling) if line is not None]


def _row(mock: MockId, past: Past, day: date, today: date) -> Row:
    role = past.setup.role.label if past.setup.role else ""
    who = " · ".join(filter(None, (role, past.setup.level.label)))
    mean = "–" if past.mean is None else f"{past.mean:.1f}"
    share = None if past.mean is None else past.mean / _HIGHEST
    cells = (
        Cell(date_in_words(day, today), order=past.begun.timestamp()),
        Cell(past.title),
        Cell(who),
        Cell(past.band.label if past.band else "No verdict", order=float(past.band or 0)),
        Cell(mean, order=past.mean or 0, share=share),
    )
    return Row(cells, topic=mock)


def _line(trend: Trend, title: str) -> Line | None:
    """None for fewer than two interviews: a point is no trend."""
    scores = tuple(score for _, score in trend.points)
    if len(scores) < 2:
        return None
    return Line(title, scores, f"{scores[0]:.1f} → {scores[-1]:.1f}, {_change(scores)}")


def _calibration(trend: Trend, title: str) -> Line | None:
    gaps = tuple(gap for _, gap in trend.points)
    if len(gaps) < 2:
        return None
    widest = max(1.0, *map(abs, gaps))
    return Line(title, gaps, _judged(gaps[-1]), -widest, widest)


def _judged(gap: float) -> str:
    if abs(gap) < _STEADY:
        return "Last time you judged yourself rightly."
    way = "over" if gap > 0 else "under"
    return f"Last time you {way}-rated yourself by {abs(gap):.1f}."


def _change(scores: tuple[float, ...]) -> str:
    """The last one against the first."""
    change = scores[-1] - scores[0]
    if abs(change) < _STEADY:
        return "steady"
    return f"{'up' if change > 0 else 'down'} by {abs(change):.1f}"
