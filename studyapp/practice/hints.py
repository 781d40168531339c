"""The ladder of hints: from a nudge to the solution, one rung at a time."""

from collections.abc import Collection
from enum import IntEnum

from studyapp.bank import Heading
from studyapp.practice.exercise import Graded, Workout
from studyapp.practice.pieces import cut_up


class Rung(IntEnum):
    """How much is given away, least first."""

    NUDGE = 1
    APPROACH = 2
    JUMBLED = 3
    SKELETON = 4
    SOLUTION = 5

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return _LABELS[self]

    @property
    def gives(self) -> str:
        """What opening it shows, in a few words."""
        return _GIVES[self]


_LABELS = {
    Rung.NUDGE: "Nudge",
    Rung.APPROACH: "Approach",
    Rung.JUMBLED: "Jumbled lines",
    Rung.SKELETON: "Skeleton",
    Rung.SOLUTION: "Solution",
}
_GIVES = {
    Rung.NUDGE: "one question that helps",
    Rung.APPROACH: "the idea in words",
    Rung.JUMBLED: "the lines of the solution, to be put in order",
    Rung.SKELETON: "the solution with blanks",
    Rung.SOLUTION: "the whole solution",
}
_HEADINGS = {
    Rung.NUDGE: Heading.NUDGE,
    Rung.APPROACH: Heading.APPROACH,
    Rung.SKELETON: Heading.SKELETON,
}


def rungs_of(workout: Workout, sections: Collection[Heading]) -> tuple[Rung, ...]:
    """Those of an exercise whose card has these sections; which are open, its `Workbench` knows."""
    return tuple(rung for rung in Rung if _is_there(rung, workout, sections))


def _is_there(rung: Rung, workout: Workout, sections: Collection[Heading]) -> bool:
    if rung in _HEADINGS:
        return _HEADINGS[rung] in sections
    if rung is Rung.JUMBLED:
        return _can_be_jumbled(workout)
    return bool(workout.solution) or workout.graded is Graded.COMPLEXITY


def _can_be_jumbled(workout: Workout) -> bool:
    """A whole function is written, in Python: a query or a gap has no lines to put in order."""
    return (
        not workout.is_sql
        and workout.graded is Graded.WRITE
        and cut_up(workout.solution) is not None
    )
