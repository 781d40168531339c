"""One sitting at one exercise, from the first key to the grade: told the time, knows no clock."""

from datetime import datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple

from studyapp.practice.exercise import Graded, Workout
from studyapp.practice.verdict import Outcome, Verdict
from studyapp.practice.workbook import Attempt, AttemptId, Draft

AT_REST = timedelta(minutes=2)  # who touched nothing for so long is not at work
_NOTHING = timedelta()


class Stage(Enum):
    """How far the sitting has come."""

    WORKING = auto()
    STATING = auto()  # every case passed: what it costs is to be stated before the key is shown
    GRADING = auto()
    GRADED = auto()


class Judged(NamedTuple):
    """What came of a Submit, whatever judged it."""

    passed: int
    cases: int
    outcome: Outcome  # of the first failure, or passed

    @property
    def holds(self) -> bool:
        """Whether all of it is right."""
        return self.cases > 0 and self.passed == self.cases


def judged(verdict: Verdict, workout: Workout) -> Judged | None:
    """None where nothing was judged: it was stopped, or the exercise itself is at fault."""
    failure = verdict.first_failure
    outcome = failure.outcome if failure else Outcome.PASSED
    if verdict.cancelled or outcome is Outcome.BROKEN or not verdict.submitted:
        return None
    return Judged(verdict.passed, len(verdict.results) or len(workout.cases), outcome)


def beginning(workout: Workout) -> str:
    """What the learner begins with: nothing, where the start is only to be read."""
    only_read = workout.graded in {Graded.PREDICT, Graded.COMPLEXITY}
    return "" if only_read else workout.start


class Effort(NamedTuple):
    """What the grade is suggested by."""

    passed: int
    cases: int
    hints: int
    gave_up: bool
    took: timedelta
    tries: int = 1  # of what is judged without a run: trying again tells something of the key
    cost_missed: bool = False  # what the working code costs was stated wrongly


class Workbench:
    """Code, time, hints and verdicts of one sitting, and what may be seen when.

    The time counts while the page is in front and something was touched lately; it stands still
    once the exercise is done with. What helps afterwards counts no more.
    """

    def __init__(self, workout: Workout, draft: Draft | None = None) -> None:
        """A draft goes on where it was left."""
        self.workout = workout
        self.code = draft.code if draft else beginning(workout)
        self.hints = draft.hints if draft else 0
        self.gave_up = draft.gave_up if draft else False
        self._spent = draft.spent if draft else _NOTHING
        self._touched: datetime | None = None  # None: the page is not in front, or it is all done
        self._in_front = False
        self._last: Judged | None = None
        self._tries = 0
        self._effort: Effort | None = None  # of the moment when it was done with
        self._graded_code = ""
        self._stage = Stage.GRADING if self.gave_up else Stage.WORKING
        if self.gave_up:
            self._conclude(None)

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        return self._stage

    @property
    def passed(self) -> bool:
        """Whether it was solved, with the learner's own code."""
        effort = self._effort
        return effort is not None and effort.passed == effort.cases and not effort.gave_up

    @property
    def done(self) -> bool:
        """Solved, given up or graded: nothing that follows changes what the grade goes by."""
        return self._effort is not None

    @property
    def may_see_solution(self) -> bool:
        """Not before there is nothing left to be found out."""
        return self.done

    @property
    def may_be_graded(self) -> bool:
        """Whether there is something to go by."""
        return self.done or self._last is not None

    @property
    def is_untouched(self) -> bool:
        """Whether there is nothing to be kept."""
        return self.code == beginning(self.workout) and not self.hints and not self.gave_up

    @property
    def effort(self) -> Effort:
        """So far, or as it was when it was done with."""
        return self._effort or self._so_far()

    # time

    def come(self, now: datetime) -> None:
        """The page is in front."""
        self._in_front = True
        if not self.done:
            self._touched = now

    def go_away(self, now: datetime) -> None:
        """Something else is."""
        self._spent = self.spent(now)
        self._in_front = False
        self._touched = None

    def touch(self, now: datetime) -> None:
        """The learner did something on the page."""
        if self._touched is not None:
            self._spent = self.spent(now)
            self._touched = now

    def spent(self, now: datetime) -> timedelta:
        """At work so far; never less than before, should the clock be set back."""
        if self._touched is None:
            return self._spent
        return self._spent + min(max(now - self._touched, _NOTHING), AT_REST)

    # what the learner does

    def write(self, code: str, now: datetime) -> None:
        """The code is now this."""
        self.touch(now)
        self.code = code

    def open_hint(self, now: datetime) -> None:
        """One rung more of the ladder."""
        self.touch(now)
        self.hints += 1

    def submit(self, verdict: Judged, attempt: AttemptId, code: str, now: datetime) -> Attempt:
        """What came of judging this code; the attempt is to be kept."""
        self.touch(now)
        self._last = verdict
        self._tries += not self.done and not self.workout.runs
        kept = self._attempt(verdict, attempt, code, now)
        if verdict.holds and not self.done:
            self._conclude(now)
            states = self.workout.runs and self.workout.exercise.complexity is not None
            self._stage = Stage.STATING if states else Stage.GRADING
        return kept

    def give_up(self, attempt: AttemptId, now: datetime) -> Attempt:
        """See the solution without having found it."""
        if self.done:
            raise ValueError("it is done with already")
        self.touch(now)
        self.gave_up = True
        known = self._last or Judged(0, self._cases, Outcome.CANCELLED)
        self._conclude(now)
        self._stage = Stage.GRADING
        return self._attempt(known, attempt, self.code, now)

    def state_cost(self, *, missed: bool = False) -> None:
        """What it costs was stated, rightly or not, or skipped."""
        if self._stage is Stage.STATING:
            self._effort = self.effort._replace(cost_missed=missed)
            self._stage = Stage.GRADING

    def stop_trying(self, now: datetime) -> None:
        """Be graded although not every case passes."""
        self.touch(now)
        if self._stage is Stage.WORKING and self.may_be_graded:
            self._stage = Stage.GRADING

    def go_on_trying(self) -> None:
        """Not to be graded after all."""
        if self._stage is Stage.GRADING and not self.done:
            self._stage = Stage.WORKING

    def graded(self) -> None:
        """The grade is recorded."""
        if self._stage is not Stage.GRADING:
            raise ValueError("there is nothing to grade")
        if not self.done:
            self._conclude(None)
        self._stage = Stage.GRADED
        self._graded_code = self.code

    def ungraded(self) -> None:
        """It was taken back."""
        if self._stage is Stage.GRADED:
            self._stage = Stage.GRADING

    def resume(self, attempt: Attempt) -> None:
        """The newest attempt. Where it solved the exercise, only the grade was left to be given."""
        began_before = timedelta() < attempt.took <= self._spent
        if attempt.holds and attempt.code == self.code and began_before and not self.done:
            self._effort = Effort(
                attempt.passed, attempt.cases, attempt.hints, attempt.gave_up, attempt.took
            )
            self._touched = None
            self._stage = Stage.GRADING

    # what is kept

    def draft(self, now: datetime) -> Draft | None:
        """Where it stands, to be gone on with; None where there is nothing to keep."""
        if self.is_untouched:
            return None
        if self._stage is not Stage.GRADED:
            return Draft(self.workout.id, self.code, self.hints, self.gave_up, self.spent(now), now)
        if self.code == self._graded_code:
            return None
        return Draft(self.workout.id, self.code, 0, gave_up=False, spent=_NOTHING, at=now)

    @property
    def _cases(self) -> int:
        return len(self.workout.cases) or 1

    def _so_far(self) -> Effort:
        last = self._last or Judged(0, self._cases, Outcome.CANCELLED)
        passed = min(last.passed, last.cases - 1) if self.gave_up else last.passed
        tries = max(self._tries, 1)
        return Effort(passed, last.cases, self.hints, self.gave_up, self._spent, tries)

    def _conclude(self, now: datetime | None) -> None:
        if now is not None:
            self._spent = self.spent(now)
        self._effort = self._so_far()
        self._touched = None

    def _attempt(self, found: Judged, id_: AttemptId, code: str, now: datetime) -> Attempt:
        effort = self.effort
        return Attempt(
            id=id_,
            exercise=self.workout.id,
            at=now,
            code=code,
            took=self.spent(now),
            passed=found.passed,
            cases=found.cases,
            outcome=found.outcome.value,
            hints=effort.hints if self.done else self.hints,
            gave_up=self.gave_up,
        )
