"""From the last verdict to the grade: the cost, the time, the suggestion, the library's way."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from studyapp.practice import Graded, Verdict
from studyapp.practice.complexity import choices, judged, normalised
from studyapp.practice.workbench import Stage
from studyapp.study import Clock, Days, Evidence, Grade, StoreError
from studyapp.study.suggest import RULES, Checked, suggest_grade
from studyapp.study.words import when
from studyapp.ui.exercise import wording
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.panes import Pane
from studyapp.ui.exercise.sitting import Sitting
from studyapp.ui.widgets.running import Running

_CHECKED = {Graded.PREDICT: Checked.LINES, Graded.COMPLEXITY: Checked.ANSWER}
_LONGEST = timedelta(hours=2)  # a review tells of one sitting


class Grading(QObject):
    """Records through the one door, and notices when that was taken back."""

    graded = Signal()
    next_wanted = Signal()
    problem = Signal(str)

    def __init__(
        self, page: ExercisePage, running: Running, desk: ExerciseDesk, now: Clock, days: Days
    ) -> None:
        super().__init__(page)
        self._page, self._running, self._desk = page, running, desk
        self._now, self._days = now, days
        self._sitting: Sitting | None = None
        self._asks_cost = False  # the question was put
        self._connect()

    def open(self, sitting: Sitting) -> None:
        """Another exercise."""
        self._sitting = sitting
        self._asks_cost = False
        self._page.finish.show_cost("")
        self.show(focus=False)

    def show(self, *, focus: bool = True) -> None:
        """What the sitting has come to."""
        sitting = self._sitting
        if sitting is None:
            return
        stage = sitting.bench.stage
        self._page.allow_grades(on=stage is Stage.GRADING)
        if stage is Stage.WORKING:
            return
        self._say(sitting)
        self._page.panes.have_results(on=True)
        if stage is Stage.STATING:
            self._ask_cost(sitting)
        elif stage is Stage.GRADING:
            self._ask(sitting)
        else:
            self._show_recorded(sitting)
        if focus:
            self._page.focus_finish()
        else:
            self._page.show_result(self._page.finish)

    def grade(self, grade: Grade) -> None:
        """Record it; nothing happens where there is nothing to grade."""
        sitting = self._sitting
        if sitting is None or sitting.bench.stage is not Stage.GRADING:
            return
        now, effort = self._now(), sitting.bench.effort
        evidence = Evidence(tests_passed=effort.passed, tests=effort.cases, hints=effort.hints)
        took = min(effort.took, _LONGEST)
        try:
            self._desk.progress.record(sitting.card, grade, now, took, evidence)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        sitting.recorded = (grade, now)
        sitting.bench.graded()
        self.graded.emit()
        self.show()

    @property
    def has_newest_answer(self) -> bool:
        """Whether the grade given here is what undo or redo would come to."""
        sitting = self._sitting
        if sitting is None or sitting.recorded is None:
            return False
        try:
            newest = self._desk.log.entries(1)
            said = self._desk.log.review(getattr(newest[0], "review", newest[0].id))
        except (StoreError, IndexError, KeyError):
            return False
        return (said.card, said.at) == (sitting.main, sitting.recorded[1])

    def check_record(self) -> None:
        """The log has changed: the grade may have been taken back, or given again."""
        sitting = self._sitting
        if sitting is None or sitting.recorded is None:
            return
        _grade, at = sitting.recorded
        try:
            stands = any(each.at == at for each in self._desk.log.history(sitting.main))
        except StoreError:
            return  # whoever changed it told why
        if stands and sitting.bench.stage is Stage.GRADING:
            sitting.bench.graded()
            self.show(focus=False)
        elif not stands and sitting.bench.stage is Stage.GRADED:
            sitting.bench.ungraded()
            self.show(focus=False)

    def _ask_cost(self, sitting: Sitting) -> None:
        """Before the key is shown; who is wrong is not suggested Effortless."""
        key = sitting.workout.exercise.complexity or ""
        if not self._asks_cost:
            self._page.cost.ask(choices(key))
            self._asks_cost = True
        self._page.finish.ask_cost()

    def _take_cost(self, stated: str) -> None:
        if (sitting := self._sitting) is None:
            return
        key = sitting.workout.exercise.complexity or ""
        found = judged(stated, key)
        also = "" if found.right else f" It is {normalised(key)}."
        self._page.finish.show_cost(f"{found.sentence}{also}")
        self._leave_cost(missed=not found.right)

    def _skip_cost(self) -> None:
        self._page.finish.show_cost("")
        self._leave_cost()

    def _leave_cost(self, *, missed: bool = False) -> None:
        if self._sitting is not None:
            self._sitting.bench.state_cost(missed=missed)
            self.show()

    def _say(self, sitting: Sitting) -> None:
        bench, workout = sitting.bench, sitting.workout
        heading = wording.outcome(bench.effort, passed=bench.passed)
        lead = wording.outcome_lead(bench.effort, workout.graded)
        self._page.finish.say(heading, lead, wording.took(sitting))
        states = bench.stage is Stage.STATING
        self._page.finish.offer(
            go_on=not bench.done,
            cases=sitting.verdict is not None,
            compare=bench.passed and not states and bool(workout.library) and not sitting.lacking,
            solution=bench.may_see_solution and not states,
        )

    def _ask(self, sitting: Sitting) -> None:
        effort = sitting.bench.effort
        evidence = Evidence(tests_passed=effort.passed, tests=effort.cases, hints=effort.hints)
        found = suggest_grade(
            evidence,
            effort.took,
            sitting.minutes,
            gave_up=effort.gave_up,
            checked=_CHECKED.get(sitting.workout.graded, Checked.CASES),
            tries=effort.tries,
            cost_missed=effort.cost_missed,
        )
        grade = found.grade if found else None
        why, rules = wording.suggestion(found), "\n".join(RULES)
        self._page.finish.ask_grade(self._returns(sitting), grade, why, rules)

    def _returns(self, sitting: Sitting) -> dict[Grade, str]:
        now = self._now()
        try:
            dues = self._desk.progress.previews(sitting.card, now, of_exercise=True)
        except StoreError as error:
            self.problem.emit(str(error))
            return {}
        return {grade: when(due, now, self._days) for grade, due in dues.items()}

    def _show_recorded(self, sitting: Sitting) -> None:
        if sitting.recorded is None:
            return
        grade, _at = sitting.recorded
        try:
            state = self._desk.log.state(sitting.main)
        except StoreError:
            state = None
        back = f" Back {when(state.due, self._now(), self._days)}." if state else ""
        onward = "Back to the session" if sitting.from_session else "Next exercise"
        self._page.finish.show_recorded(f"Recorded: {grade.label}.{back}", onward)

    def _compare(self) -> None:
        sitting = self._sitting
        if sitting is None or self._running.under_way:
            return
        self._page.run_bar.say("Comparing with the library…")
        self._running.compare(
            sitting.workout,
            self._page.work.written(),
            done=lambda verdicts: self._show_comparison(sitting, *verdicts),
            failed=self._fail,
        )

    def _show_comparison(self, sitting: Sitting, own: Verdict, library: Verdict) -> None:
        if own.cancelled or library.cancelled:
            self._page.run_bar.say("Stopped.")
            return
        self._page.run_bar.say("")
        code = sitting.workout.library
        self._page.comparison.show_comparison(own.results, library.results, code)
        self._page.show_result(self._page.comparison)
        self._page.comparison.table.setFocus()

    def _fail(self, error: Exception) -> None:
        raise error  # the runner has a verdict for all that learners can cause

    def _stop_trying(self) -> None:
        """Or back from the cases to the grade."""
        if self._sitting is not None:
            self._sitting.bench.stop_trying(self._now())
            self._page.run_bar.offer_grade(on=False)
            self.show()

    def _show_cases(self) -> None:
        page = self._page
        page.show_result(page.verdicts)
        page.run_bar.offer_grade(on=True)
        page.focus_pane(Pane.RESULTS)

    def _go_on(self) -> None:
        if (sitting := self._sitting) is not None:
            sitting.bench.go_on_trying()
            self._page.run_bar.offer_grade(on=True)
            self._page.allow_grades(on=False)
            self._page.panes.have_results(on=sitting.workout.runs)
            self._page.show_result(self._page.verdicts)
            self._page.focus_work()

    def _connect(self) -> None:
        page = self._page
        page.graded.connect(self.grade)
        page.run_bar.grade_wanted.connect(self._stop_trying)
        page.cost.stated.connect(self._take_cost)
        page.cost.skipped.connect(self._skip_cost)
        page.finish.went_on.connect(self._go_on)
        page.finish.next_wanted.connect(self.next_wanted)
        page.finish.cases_wanted.connect(self._show_cases)
        page.finish.comparison_wanted.connect(self._compare)
