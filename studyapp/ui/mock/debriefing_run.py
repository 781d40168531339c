"""Tries answers' code against every case, one after the other."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from studyapp.practice import Verdict, Workbook, missing, trust
from studyapp.practice.workbench import Judged, judged
from studyapp.practice.workouts import Found
from studyapp.study import StoreError
from studyapp.study.mock.shelf import MockDesk
from studyapp.ui.widgets.running import Running

_STRANGE = (
    "Its pack does not come with StudyApp. Open the exercise once and allow its code there; "
    "then it can be run here, too."
)
_RUNS = "Running every case…"


class ReviewDesk(MockDesk, Protocol):
    """A desk that also knows which packs may run code."""

    @property
    def workbook(self) -> Workbook:
        """The learner's own code."""


class Trial(NamedTuple):
    """Code to be tried."""

    question: int
    found: Found
    code: str


class ReviewRun(QObject):
    """One run at a time, the others wait; says of each question how it goes."""

    said = Signal(int, str)  # a question
    judged = Signal(int, object, str)  # a question, a Judged, the first failure in a sentence
    went_on = Signal(int, int)  # so many were begun, of so many; 0 of 0: nothing runs

    def __init__(self, running: Running, desk: ReviewDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._running, self._desk = running, desk
        self._waiting: list[Trial] = []
        self._now: Trial | None = None
        self._begun = 0
        self._told: dict[int, str] = {}

    def why_not(self, found: Found) -> str:
        """Why its cases cannot be run here; empty where they can."""
        if lacking := missing(found.workout.exercise.needs):
            return f"{', '.join(lacking)} must be installed to run this."
        return "" if self._trusts(found) else _STRANGE

    def start(self, trials: Iterable[Trial]) -> None:
        """Every case, the hidden ones, too; after what was begun before."""
        for each in trials:
            self._waiting.append(each)
            self._say(each.question, _RUNS)
        if self._now is None:
            self._go_on()
        else:
            self._tell_place()

    def is_trying(self, question: int) -> bool:
        """Whether it runs, or waits for its turn."""
        trials = (self._now, *self._waiting)
        return any(each is not None and each.question == question for each in trials)

    def told(self, question: int) -> str:
        """What was said of it last; empty for nothing."""
        return self._told.get(question, "")

    def stop(self) -> None:
        """All of them, at once."""
        stopped, self._waiting = self._waiting, []
        for each in stopped:
            self._say(each.question, "Stopped before it began.")
        self._running.stop()

    def leave(self) -> None:
        """Another interview: what runs is of no interest any more."""
        self._waiting.clear()
        self._told.clear()
        self._running.leave()
        self._rest()

    def _go_on(self) -> None:
        if not self._waiting:
            self._rest()
            return
        trial = self._now = self._waiting.pop(0)
        self._begun += 1
        self._tell_place()
        self._running.run(
            trial.found.workout,
            trial.code,
            submit=True,
            done=partial(self._end, trial),
            failed=self._fail,
        )

    def _rest(self) -> None:
        self._now, self._begun = None, 0
        self.went_on.emit(0, 0)

    def _tell_place(self) -> None:
        self.went_on.emit(self._begun, self._begun + len(self._waiting))

    def _end(self, trial: Trial, verdict: Verdict) -> None:
        result = judged(verdict, trial.found.workout)
        self._now = None
        if result is None:
            trouble = verdict.first_failure
            self._say(trial.question, trouble.summary if trouble else "Stopped.")
        else:
            self._say(trial.question, f"{result.passed} of {result.cases} cases pass.")
            self.judged.emit(trial.question, result, _failure(verdict, result))
        self._go_on()

    def _say(self, question: int, words: str) -> None:
        self._told[question] = words
        self.said.emit(question, words)

    def _trusts(self, found: Found) -> bool:
        if not found.strange:
            return True
        try:
            return self._desk.workbook.trusts(found.workout.pack, trust.digest(found.pack))
        except (StoreError, OSError):
            return False

    def _fail(self, error: Exception) -> None:
        raise error  # the runner has a verdict for all that learners can cause


def _failure(verdict: Verdict, result: Judged) -> str:
    """As "The empty list: returned None."; empty where every case passed."""
    failed = verdict.first_failure
    if result.holds or failed is None:
        return ""
    title = failed.case.title.rstrip(".")
    return ": ".join(part for part in (title, failed.summary) if part)
