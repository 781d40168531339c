"""What the progress screen says of exercises and drills: pure functions of what is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from studyapp.bank import Title, TopicId, branch_of
from studyapp.practice.standing import Stand, stand_of
from studyapp.practice.times import clock
from studyapp.study.overview import Overview
from studyapp.study.words import count
from studyapp.ui.progress.practised import Practised
from studyapp.ui.widgets.rows_model import Cell, Row

_NONE = "–"
_SOLVED = {
    Stand.NEW: "Not yet",
    Stand.UNDER_WAY: "Not yet",
    Stand.PASSED: "Yes",
    Stand.MISSED: "Not last time",
}


@dataclass(frozen=True, slots=True)
class _Exercise:
    title: Title
    stand: Stand
    best: timedelta | None


def exercise_rows(overview: Overview, practised: Practised) -> list[Row]:
    """The branches that have exercises, in their order, with the exercises below."""
    branches: dict[TopicId, list[_Exercise]] = {}
    for one in _exercises(overview, practised):
        branches.setdefault(branch_of(one.title.topic), []).append(one)
    names = ((topic.id, topic.title) for topic in overview.topics)
    return [_branch(name, branches[topic]) for topic, name in names if topic in branches]


def exercise_words(overview: Overview, practised: Practised) -> str:
    """As "3 of 14 exercises solved, 2 under way."."""
    exercises = list(_exercises(overview, practised))
    under_way = _counted(exercises, Stand.UNDER_WAY)
    solved = f"{_counted(exercises, Stand.PASSED)} of {count(len(exercises), 'exercise')} solved"
    return f"{solved}, {under_way} under way." if under_way else f"{solved}."


def drill_rows(practised: Practised) -> list[Row]:
    """Every drill that was tried, with the best time at it."""
    return [
        Row((Cell(title), _time(practised.best.get(drill))))
        for drill, title in practised.drills.items()
    ]


def _exercises(overview: Overview, practised: Practised) -> Iterable[_Exercise]:
    newest, drafted, best = practised.newest, practised.drafted, practised.best
    return (
        _Exercise(title, stand_of(newest.get(title.id), drafted.get(title.id)), best.get(title.id))
        for title in overview.titles
        if title.exercise
    )


def _branch(name: str, exercises: Sequence[_Exercise]) -> Row:
    solved, under_way = _counted(exercises, Stand.PASSED), _counted(exercises, Stand.UNDER_WAY)
    share = solved / len(exercises)
    cells = (
        Cell(name),
        Cell(f"{solved} of {len(exercises)}", share=share),
        Cell(str(under_way or _NONE)),
        Cell(_NONE),
    )
    return Row(cells, children=tuple(map(_row, exercises)))


def _row(one: _Exercise) -> Row:
    under_way = "Yes" if one.stand is Stand.UNDER_WAY else _NONE
    cells = (Cell(one.title.to_solve), Cell(_SOLVED[one.stand]), Cell(under_way), _time(one.best))
    return Row(cells, card=one.title.id)


def _time(best: timedelta | None) -> Cell:
    return Cell(clock(best) if best is not None else _NONE)


def _counted(exercises: Iterable[_Exercise], stand: Stand) -> int:
    return sum(one.stand is stand for one in exercises)
