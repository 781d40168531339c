"""The code of a question: what is given, and runs of the visible cases."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from studyapp.bank import BankError, CardId
from studyapp.practice import CaseResult, ExerciseError, Verdict, missing
from studyapp.practice.workouts import Found, Workouts
from studyapp.study.mock import Interview, Moment, NotNowError
from studyapp.study.mock.deeds import CODE
from studyapp.ui.mock import wording
from studyapp.ui.mock.code_side import CodeSide
from studyapp.ui.widgets.running import Running

_STRANGE = "Its pack does not come with StudyApp: allow it to run under Exercises first."


class Coding(QObject):
    """Hidden cases are tried in the review alone."""

    about_to_run = Signal()
    tried = Signal()

    def __init__(
        self, side: CodeSide, workouts: Workouts, running: Running, moment: Callable[[], Moment]
    ) -> None:
        super().__init__(side)
        self._side, self._workouts, self._running = side, workouts, running
        self._moment = moment
        self._interview: Interview | None = None
        self._found: Found | None = None
        side.run_wanted.connect(self.run)
        side.stopped.connect(running.stop)
        running.told.connect(self._add)
        running.began.connect(lambda: side.show_running(on=True))
        running.ended.connect(lambda: side.show_running(on=False))

    def find(self, card: CardId) -> Found | None:
        """The files of a coding question; None where there are none any more."""
        with suppress(ExerciseError, BankError, KeyError):
            return self._workouts.find(card)
        return None

    def open(self, interview: Interview, found: Found | None) -> str:
        """Another question; the code that is given."""
        self._running.leave()
        self._interview, self._found = interview, found
        given = found.workout.start if found else ""
        language = found.workout.exercise.language if found else "python"
        answer = interview.sitting.answer
        self._side.open(language, answer.texts.get(CODE, given), answer.carets.get(CODE))
        if self.may_run and found is not None:
            self._running.warm(found.workout.exercise.needs)
        self.show_open()
        return given

    def show_open(self) -> None:
        """What can still be done."""
        if (interview := self._interview) is None:
            return
        unanswered = interview.sitting.answer.handed_in is None
        why = self._why_not(interview)
        self._side.allow(write=unanswered, run=unanswered and not why, why=why)

    def close(self) -> None:
        """No question is open: what runs is ended."""
        self._running.leave()
        self._interview = self._found = None

    def run(self) -> None:
        """Try the visible cases."""
        found, interview = self._found, self._interview
        if found is None or interview is None or not self.may_run or self._running.under_way:
            return
        self._side.editor.flush()
        self.about_to_run.emit()
        visible = [case for case in found.workout.cases if not case.hidden]
        self._side.verdicts.begin(visible)
        self._side.show_results()
        self._side.say("Running…")
        self._running.run(
            found.workout,
            self._side.editor.code(),
            submit=False,
            done=lambda verdict: self._end(interview, verdict, len(visible)),
            failed=_fail,
        )

    def stop(self) -> None:
        """At once."""
        self._running.stop()

    @property
    def may_run(self) -> bool:
        """Whether the code of the open question can be tried now."""
        interview = self._interview
        return (
            interview is not None
            and not self._why_not(interview)
            and interview.sitting.answer.handed_in is None
        )

    def _why_not(self, interview: Interview) -> str:
        if not interview.pressure.runs_code:
            return wording.NO_RUNNING
        found = self._found
        if found is None or not found.workout.runs:
            return "This question has no test cases."
        if found.strange:
            return _STRANGE
        lacking = missing(found.workout.exercise.needs)
        return f"It needs {', '.join(lacking)}, which is not installed here." if lacking else ""

    def _add(self, result: CaseResult) -> None:
        self._side.verdicts.add(result)

    def _end(self, interview: Interview, verdict: Verdict, cases: int) -> None:
        self._side.verdicts.finish(verdict)
        self._side.split.fit()
        self._side.say(wording.tried(verdict, cases))
        if verdict.cancelled:
            return
        with suppress(NotNowError):  # handed in while it ran
            first = verdict.first_failure or verdict.trouble
            failure = first.summary if first else ""
            interview.tried(verdict.passed, cases, failure, self._moment(), submitted=False)
            self.tried.emit()


def _fail(error: Exception) -> None:
    raise error  # the runner has a verdict for all that learners can cause
