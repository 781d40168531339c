"""The ladder of hints: from a nudge to the solution, one rung at a time."""

from collections.abc import Collection
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class Ladder:
    """The rungs that there are, and how many of them are open."""

    rungs: tuple[Rung, ...]
    opened: int = 0
    passed: bool = False  # every case, the hidden ones too: nothing is given away any more
    gave_up: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.opened <= len(self.rungs):
            raise ValueError(f"{self.opened} rungs are open, of {len(self.rungs)}")

    @property
    def open_rungs(self) -> tuple[Rung, ...]:
        """Those that can be read; the solution last, where it may be."""
        below = self.rungs[: self.opened]
        free = self.may_see_solution and Rung.SOLUTION in self.rungs
        return (*below, Rung.SOLUTION) if free and Rung.SOLUTION not in below else below

    @property
    def next_rung(self) -> Rung | None:
        """What one more hint would be; never the solution, which is not opened by mistake."""
        rest = self.rungs[self.opened :]
        return rest[0] if rest and rest[0] is not Rung.SOLUTION else None

    @property
    def may_see_solution(self) -> bool:
        """After passing, or after giving up."""
        return self.passed or self.gave_up

    @property
    def hints(self) -> int:
        """How many count for the grade."""
        return sum(rung is not Rung.SOLUTION for rung in self.rungs[: self.opened])

    @property
    def suggests_missed(self) -> bool:
        """Whether the answer was looked up rather than found."""
        return self.gave_up

    def next(self) -> "Ladder":
        """With one more hint open; the same where there is none."""
        return replace(self, opened=self.opened + 1) if self.next_rung else self

    def pass_all(self) -> "Ladder":
        """Every case holds: what is opened from now on costs nothing."""
        return replace(self, passed=True)

    def give_up(self) -> "Ladder":
        """Open the solution; without having passed that counts as missed."""
        return self if self.passed else replace(self, gave_up=True)


def ladder_of(workout: Workout, sections: Collection[Heading]) -> Ladder:
    """The rungs for an exercise whose card has these sections."""
    return Ladder(tuple(rung for rung in Rung if _is_there(rung, workout, sections)))


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
