"""What is on the page: one exercise, and how far the learner has come with it."""

from dataclasses import dataclass, field
from datetime import datetime

from studyapp.bank import CardId
from studyapp.practice import Attempt, Verdict, Workout, hints
from studyapp.practice.hints import Rung
from studyapp.practice.workbench import Workbench
from studyapp.practice.workouts import Found
from studyapp.study.review import Grade


def rungs_of(found: Found) -> tuple[Rung, ...]:
    """The ladder of its card; the solution has a place of its own."""
    rungs = hints.rungs_of(found.workout, found.page.sections.keys())
    return tuple(rung for rung in rungs if rung is not Rung.SOLUTION)


@dataclass(slots=True)
class Sitting:
    """Begun when the page opens, over when it is left."""

    found: Found
    bench: Workbench
    rungs: tuple[Rung, ...]  # of the ladder, without the solution
    from_session: bool = False
    lacking: tuple[str, ...] = ()  # libraries
    trusted: bool = True
    attempts: list[Attempt] = field(default_factory=list)  # newest first
    verdict: Verdict | None = None  # of the last run
    opened: frozenset[str] = frozenset()  # folds of the task
    recorded: tuple[Grade, datetime] | None = None

    @property
    def card(self) -> CardId:
        """Whose exercise it is."""
        return self.workout.id

    @property
    def main(self) -> CardId:
        """The exercise in whose schedule it counts: itself, unless it is a variant."""
        return self.found.page.title.main

    @property
    def workout(self) -> Workout:
        """Its files."""
        return self.found.workout

    @property
    def minutes(self) -> float:
        """That an interview allows."""
        return self.found.page.title.minutes_to_solve
