"""A round of drills: five snippets from memory, what failed comes again once."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from studyapp.bank import CardId
from studyapp.practice import Workout

LONG = 5
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DrillTask:
    """What is to be written."""

    title: str
    ask: str
    workout: Workout

    @property
    def id(self) -> CardId:
        """That its attempts are kept under."""
        return self.workout.id


@dataclass(frozen=True, slots=True)
class Result:
    """One try."""

    task: DrillTask
    right: bool
    took: timedelta

    @property
    def well(self) -> bool:
        """Whether it need not come again: right, and within the minute."""
        return self.right and self.took <= MINUTE


class Round:
    """Each task comes once, and once more at the end where it did not go well."""

    def __init__(self, tasks: Sequence[DrillTask], best: Mapping[CardId, timedelta]) -> None:
        """`best`: the quickest times so far."""
        self.tasks = tuple(tasks[:LONG])
        self._left = deque(self.tasks)
        self._best = dict(best)
        self.results: list[Result] = []

    @property
    def current(self) -> DrillTask | None:
        """None: the round is over."""
        return self._left[0] if self._left else None

    @property
    def is_again(self) -> bool:
        """Whether the current one was tried before."""
        return any(result.task == self.current for result in self.results)

    @property
    def place(self) -> str:
        """As "2 of 5"; those that come again count on."""
        done = len(self.results)
        return f"{done + 1} of {done + len(self._left)}"

    def add(self, *, right: bool, took: timedelta) -> Result:
        """The current one was tried; the next comes."""
        task = self._left.popleft()
        result = Result(task, right, took)
        first = all(earlier.task != task for earlier in self.results)
        self.results.append(result)
        if first and not result.well:
            self._left.append(task)
        return result

    def comes_again(self, task: DrillTask) -> bool:
        """Later in this round."""
        return task in self._left

    def best(self, task: DrillTask) -> timedelta | None:
        """Before this round."""
        return self._best.get(task.id)

    def went_well_at_once(self, task: DrillTask) -> bool:
        """At the first try."""
        return next((each.well for each in self.results if each.task == task), False)

    def last_of(self, task: DrillTask) -> Result | None:
        """How it went at last."""
        return next((each for each in reversed(self.results) if each.task == task), None)
