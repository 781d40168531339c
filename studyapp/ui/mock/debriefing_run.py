"""Tries an answer's code against every case, once the learner asks for it."""

from typing import Protocol

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


class ReviewDesk(MockDesk, Protocol):
    """A desk that also knows which packs may run code."""

    @property
    def workbook(self) -> Workbook:
        """The learner's own code."""


class ReviewRun(QObject):
    """One run at a time; says in a sentence how it goes."""

    said = Signal(str)
    judged = Signal(object, str)  # a Judged, and the first failure in a sentence

    def __init__(self, running: Running, desk: ReviewDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._running, self._desk = running, desk

    def why_not(self, found: Found) -> str:
        """Why its cases cannot be run here; empty where they can."""
        if lacking := missing(found.workout.exercise.needs):
            return f"{', '.join(lacking)} must be installed to run this."
        return "" if self._trusts(found) else _STRANGE

    def start(self, found: Found, code: str) -> None:
        """Every case, the hidden ones, too."""
        self.said.emit("Running every case…")
        self._running.run(
            found.workout,
            code,
            submit=True,
            done=lambda verdict: self._end(found, verdict),
            failed=self._fail,
        )

    def leave(self) -> None:
        """Another question: what runs is of no interest any more."""
        self._running.leave()

    def _end(self, found: Found, verdict: Verdict) -> None:
        result = judged(verdict, found.workout)
        if result is None:
            trouble = verdict.first_failure
            self.said.emit(trouble.summary if trouble else "Stopped.")
            return
        self.said.emit(f"{result.passed} of {result.cases} cases pass.")
        self.judged.emit(result, _failure(verdict, result))

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
