"""Runs what is written, shows what came of it, and keeps every Submit."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from studyapp.practice import Attempt, CaseResult, Graded, ProgramError, Verdict
from studyapp.practice.complexity import normalised
from studyapp.practice.gaps import changed
from studyapp.practice.workbench import Judged, Stage, judged
from studyapp.practice.workbook import AttemptId
from studyapp.study import Clock, StoreError
from studyapp.study.ids import id_after
from studyapp.ui.exercise import judging, wording
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.keeping import Keeping
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.panes import Pane
from studyapp.ui.exercise.sitting import Sitting
from studyapp.ui.widgets.running import Running


class Trying(QObject):
    """Knows nothing of grades: it says that something was judged."""

    judged = Signal()  # a Submit ended
    trust_wanted = Signal()
    problem = Signal(str)

    def __init__(
        self,
        page: ExercisePage,
        running: Running,
        keeping: Keeping,
        desk: ExerciseDesk,
        now: Clock,
    ) -> None:
        super().__init__(page)
        self._page, self._running, self._keeping = page, running, keeping
        self._desk, self._now = desk, now
        self._sitting: Sitting | None = None
        self._tried = self._of = 0
        self._connect()

    def open(self, sitting: Sitting) -> None:
        """Another exercise: what ran for the one before is ended."""
        self._running.leave()
        self._sitting = sitting
        workout, bar = sitting.workout, self._page.run_bar
        self._page.verdicts.clear()
        self._page.show_result(self._page.verdicts)
        bar.be_for(workout.graded)
        self._page.panes.have_results(on=workout.runs)
        why = wording.lacking(sitting.lacking) if sitting.lacking else ""
        bar.allow(on=not sitting.lacking, why=why)
        bar.say("")
        self.offer_grade()
        if workout.runs and not sitting.lacking:
            self._running.warm(workout.exercise.needs)

    def run(self, *, submit: bool) -> None:
        """Try the visible cases, or all of them."""
        sitting = self._sitting
        if sitting is None or self._running.under_way or sitting.lacking:
            return
        self._page.work.flush()
        if sitting.workout.graded is Graded.PREDICT:
            self._check_prediction(sitting) if submit else self._see(sitting)
        elif sitting.workout.graded is Graded.COMPLEXITY:
            self._page.run_bar.say("Pick one of the answers.")
        elif not sitting.trusted:
            self.trust_wanted.emit()
        elif self._is_in_order(sitting):
            self._start(sitting, submit=submit)

    def stop(self) -> None:
        """At once; what was tried so far is shown."""
        self._running.stop()

    def offer_grade(self) -> None:
        """Where a Submit failed, one may stop trying."""
        bench = self._sitting.bench if self._sitting else None
        offered = bench is not None and bench.stage is Stage.WORKING and bench.may_be_graded
        self._page.run_bar.offer_grade(on=offered)

    def give_up(self) -> None:
        """Kept as an attempt, with what was written."""
        if (sitting := self._sitting) is not None and not sitting.bench.done:
            now = self._now()
            self._add_attempt(sitting, sitting.bench.give_up(self._new_id(now), now))

    def _is_in_order(self, sitting: Sitting) -> bool:
        """Where gaps are to be filled, nothing else may be changed."""
        if sitting.workout.graded is not Graded.FILL_GAP:
            return True
        wrong = changed(sitting.workout.start, self._page.work.written())
        if wrong is None:
            return True
        self._page.run_bar.say(wrong.note, "bad")
        self._page.work.mark(wrong.line, f"was: {wrong.given.strip()}")
        return False

    def _check_prediction(self, sitting: Sitting) -> None:
        typed, work = self._page.work.written(), self._page.work
        if not typed.strip():
            self._page.run_bar.say("Type what the program prints first.")
            return
        found = judging.of_prediction(typed, sitting.workout)
        printed = sitting.workout.solution if sitting.bench.done else None
        work.predicting.show_result(found.sentence, printed)
        if found.line is not None:
            work.mark_output(found.line)
        self._close(sitting, found, typed)

    def _check_cost(self, stated: str) -> None:
        sitting = self._sitting
        if sitting is None or sitting.bench.done:
            return
        sitting.bench.write(stated, self._now())
        found = judging.of_cost(stated, sitting.workout)
        choice = self._page.work.costing.choice
        if found.judged.holds:
            key = sitting.workout.exercise.complexity or ""
            choice.show_answer(stated, normalised(key), found.sentence)
        else:
            choice.show_wrong(stated)
        self._close(sitting, found, stated)

    def _close(self, sitting: Sitting, found: judging.Finding, written: str) -> None:
        said = found.short or found.sentence
        self._page.run_bar.say(said, "good" if found.judged.holds else "bad")
        self._keep(sitting, found.judged, written)

    def _see(self, sitting: Sitting) -> None:
        """What the program prints, by running it; not before it was predicted."""
        bar = self._page.run_bar
        if not sitting.bench.done:
            bar.say("Check your prediction first; then run it and see.")
        elif not sitting.trusted:
            self.trust_wanted.emit()
        else:
            bar.say("Running…")
            self._running.print(sitting.workout, done=self._show_printed, failed=self._not_printed)

    def _show_printed(self, printed: str) -> None:
        self._page.run_bar.say("This is what it printed.")
        self._page.work.show_printed(printed)

    def _not_printed(self, error: Exception) -> None:
        if not isinstance(error, ProgramError):
            raise error
        self._page.run_bar.say(str(error), "bad")

    def _start(self, sitting: Sitting, *, submit: bool) -> None:
        cases = sitting.workout.cases
        self._tried, self._of = 0, sum(submit or not case.hidden for case in cases)
        page = self._page
        page.work.unmark()
        page.verdicts.begin(cases, submitted=submit)
        page.show_result(page.verdicts)
        page.run_bar.say(wording.progress(0, self._of))
        code = page.work.written()
        self._running.run(
            sitting.workout,
            code,
            submit=submit,
            done=lambda verdict: self._end(sitting, code, verdict),
            failed=self._fail,
        )

    def _add(self, result: CaseResult) -> None:
        self._tried += 1
        self._page.verdicts.add(result)
        self._page.run_bar.say(wording.progress(self._tried, self._of))

    def _end(self, sitting: Sitting, code: str, verdict: Verdict) -> None:
        page, workout = self._page, sitting.workout
        sitting.verdict = verdict
        page.verdicts.finish(verdict)
        tone = "" if verdict.cancelled else ("good" if verdict.holds else "bad")
        page.run_bar.say(wording.verdict(verdict, workout.cases), tone)
        self._mark(verdict)
        if (found := judged(verdict, workout)) is not None:
            self._keep(sitting, found, code)
        if not verdict.holds:
            self._show_failure()

    def _show_failure(self) -> None:
        """The keys stay in the editor, unless it has to give way."""
        page = self._page
        page.panes.bring(Pane.RESULTS)
        page.bring_failure()
        if not page.panes.is_seen(Pane.CODE):
            page.focus_pane(Pane.RESULTS)

    def _keep(self, sitting: Sitting, found: Judged, code: str) -> None:
        now = self._now()
        attempt = sitting.bench.submit(found, self._new_id(now), code, now)
        self._add_attempt(sitting, attempt)
        self.judged.emit()

    def _add_attempt(self, sitting: Sitting, attempt: Attempt) -> None:
        sitting.attempts.insert(0, attempt)
        self._keeping.add(attempt)
        self.offer_grade()

    def _mark(self, verdict: Verdict) -> None:
        """The line where the first failure happened."""
        result = verdict.first_failure
        failure = result.failure if result else None
        if failure and failure.line:
            said = f"{failure.error}: {failure.message}" if failure.message else failure.error
            self._page.work.mark(failure.line, said.partition("\n")[0])

    def _fail(self, error: Exception) -> None:
        raise error  # the runner has a verdict for all that learners can cause

    def _new_id(self, at: datetime) -> AttemptId:
        try:
            return self._desk.workbook.new_id(at)
        except StoreError:  # it is not kept either, which `Keeping` tells
            return AttemptId(id_after(None, at))

    def _connect(self) -> None:
        page, running = self._page, self._running
        page.run_wanted.connect(lambda: self.run(submit=False))
        page.submitted.connect(lambda: self.run(submit=True))
        page.stopped.connect(self.stop)
        page.work.stated.connect(self._check_cost)
        page.verdicts.line_wanted.connect(self._go_to_line)
        running.told.connect(self._add)
        running.began.connect(lambda: page.show_running(on=True))
        running.ended.connect(lambda: page.show_running(on=False))

    def _go_to_line(self, line: int) -> None:
        self._page.panes.bring(Pane.CODE)
        self._page.work.go_to(line)
