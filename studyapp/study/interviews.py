"""Where the learner stands with mock interviews, for the screens beside their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from studyapp.study.mock.history import Past
from studyapp.study.mock.past_record import past_mocks
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockShelf
from studyapp.study.mock.verdict import Band


class UnderWay(NamedTuple):
    """How far an interview has come; a damaged one tells neither."""

    question: int = 0  # 1, 2, 3 …
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Interviews:
    """All of them, by what is left to do."""

    under_way: UnderWay | None = None
    to_review: int = 0
    past: tuple[Past, ...] = ()  # reviewed; newest first


class BandTrend(NamedTuple):
    """The verdicts of one format's interviews, in the order of time."""

    title: str
    verdicts: tuple[tuple[datetime, Band], ...]


def read_interviews(shelf: MockShelf) -> Interviews:
    """Replays the one under way; not for the GUI thread. May raise a `StoreError`."""
    found = shelf.under_way()
    under_way = None if found is None else _stands_at(shelf.entries(found))
    return Interviews(under_way, len(shelf.debriefing()), tuple(past_mocks(shelf).values()))


def band_trends(past: Iterable[Past]) -> list[BandTrend]:
    """One for each format, the last held first; an interview without a verdict is in none."""
    by_format: dict[str, list[Past]] = {}
    for each in sorted(past, key=lambda each: each.begun, reverse=True):
        by_format.setdefault(each.setup.format, []).append(each)
    trends = [BandTrend(held[0].title, _verdicts(held)) for held in by_format.values()]
    return [trend for trend in trends if trend.verdicts]


def _verdicts(newest_first: list[Past]) -> tuple[tuple[datetime, Band], ...]:
    return tuple((each.begun, each.band) for each in reversed(newest_first) if each.band)


def _stands_at(lines: list[str]) -> UnderWay:
    try:
        sitting = replay(salvage(lines).entries)
    except RecordError:
        return UnderWay()
    return UnderWay(sitting.question + 1, len(sitting.answers))
