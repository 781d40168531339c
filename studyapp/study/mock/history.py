"""Past interviews: how they went one after the other, and what was asked lately."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from statistics import fmean

from studyapp.bank import CardId
from studyapp.study.mock.report import Report
from studyapp.study.mock.setup import Setup
from studyapp.study.mock.verdict import Band

_WINDOW = 3
"""Interviews that are held against those before them."""


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of an interview for lists and charts."""

    begun: datetime
    title: str
    setup: Setup
    mean: float | None
    band: Band | None
    cards: tuple[CardId, ...]  # that were asked
    dimensions: Mapping[str, float] = field(default_factory=dict)  # by `rubric: dimension`
    topics: Mapping[str, float] = field(default_factory=dict)  # by title
    gap: float | None = None  # estimates above what was settled


@dataclass(frozen=True, slots=True)
class Trend:
    """One line of a chart: scores in the order of time."""

    title: str
    points: tuple[tuple[datetime, float], ...]

    @property
    def change(self) -> float | None:
        """How far the last three are above those before them; None with nothing to compare."""
        scores = [score for _, score in self.points]
        before, lately = scores[:-_WINDOW], scores[-_WINDOW:]
        return fmean(lately) - fmean(before) if before else None


def past_of(report: Report) -> Past:
    """A report in brief."""
    gaps = [(each.gap, each.questions) for each in report.calibration]
    judged = sum(questions for _, questions in gaps)
    return Past(
        begun=report.begun,
        title=report.title,
        setup=report.setup,
        mean=report.mean,
        band=report.verdict.band,
        cards=tuple(each.card for each in report.questions if each.is_reached),
        dimensions={
            f"{each.rubric_title}: {each.dimension.title}": each.score for each in report.dimensions
        },
        topics={each.title: each.score for each in report.topics},
        gap=sum(gap * questions for gap, questions in gaps) / judged if judged else None,
    )


def by_format(past: Iterable[Past]) -> list[list[Past]]:
    """Those that can be held against each other, in the order of time."""
    found: dict[str, list[Past]] = {}
    for each in _by_time(past):
        found.setdefault(each.setup.format, []).append(each)
    return list(found.values())


def overall_trend(past: Iterable[Past]) -> Trend:
    """The means of all interviews that have one."""
    ordered = _by_time(past)
    return Trend("All", tuple((each.begun, each.mean) for each in ordered if each.mean is not None))


def dimension_trends(past: Iterable[Past]) -> list[Trend]:
    """One for each dimension that was ever scored, in the order of its first time."""
    found: dict[str, list[tuple[datetime, float]]] = {}
    for each in _by_time(past):
        for title, score in each.dimensions.items():
            found.setdefault(title, []).append((each.begun, score))
    return [Trend(title, tuple(points)) for title, points in found.items()]


def calibration_trend(past: Iterable[Past]) -> Trend:
    """How far estimates lay above what was settled; towards 0 is better."""
    ordered = _by_time(past)
    points = tuple((each.begun, each.gap) for each in ordered if each.gap is not None)
    return Trend("Calibration", points)


def asked_lately(past: Iterable[Past]) -> dict[CardId, int]:
    """How many interviews ago each card was asked, 1 for the last; for `drawing.draw`."""
    ago: dict[CardId, int] = {}
    for number, each in enumerate(reversed(_by_time(past)), 1):
        for card in each.cards:
            ago.setdefault(card, number)
    return ago


def _by_time(past: Iterable[Past]) -> Sequence[Past]:
    return sorted(past, key=lambda each: each.begun)
