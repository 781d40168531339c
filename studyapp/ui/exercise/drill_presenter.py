"""Leads a round of drills: asks, times, judges, keeps every try."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.bank import CardId
from studyapp.practice import Attempt, CaseResult, Outcome, Verdict, missing
from studyapp.practice.workbench import Judged, judged
from studyapp.study import Clock, StoreError
from studyapp.ui.exercise import drill_words
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.drill_round import DrillTask, Round
from studyapp.ui.exercise.drill_summary import SummaryRow
from studyapp.ui.exercise.drill_view import DrillView
from studyapp.ui.widgets.running import Running

_TICK = 250  # milliseconds
_STOPPED = "It was stopped. Check again."
_BROKEN = "This drill is at fault, not your code: {}"


class DrillPresenter(QObject):
    """`drills` are asked for at each round; those whose libraries are missing are left out."""

    back_wanted = Signal()
    problem = Signal(str)
    kept = Signal()  # a try

    def __init__(
        self,
        view: DrillView,
        running: Running,
        desk: ExerciseDesk,
        drills: Callable[[], Sequence[DrillTask]],
        now: Clock,
        random: Random,
    ) -> None:
        super().__init__(view)
        self.view, self._running, self._desk = view, running, desk
        self._drills, self._now, self._random = drills, now, random
        self._round = Round((), {})
        self._began: datetime | None = None
        self._clock = QTimer(self, interval=_TICK)
        self._clock.timeout.connect(self._tick)
        self._connect()

    def start(self) -> bool:
        """Another round; False where there is nothing to drill."""
        tasks = [task for task in self._drills() if not missing(task.workout.exercise.needs)]
        self._random.shuffle(tasks)
        self._round = Round(tasks, self._best())
        self._ask()
        return bool(tasks)

    def leave(self) -> None:
        """The round ends where it is."""
        self._clock.stop()
        self._began = None
        self._running.leave()

    def _ask(self) -> None:
        task = self._round.current
        if task is None:
            self._sum_up()
            return
        again = "Once more: " if self._round.is_again else ""
        title = f"{again}{task.title}"
        self._running.warm(task.workout.exercise.needs)
        self.view.show_task(title, task.ask, self._round.place, task.workout.start)
        self._began = self._now()
        self._clock.start()
        self._tick()

    def _tick(self) -> None:
        passed = self._passed()
        self.view.show_time(passed, drill_words.left(passed))

    def _passed(self) -> timedelta:
        return max(self._now() - self._began, timedelta()) if self._began else timedelta()

    def _check(self) -> None:
        task, took = self._round.current, self._passed()
        if task is None or self._running.under_way:
            return
        code = self.view.editor.code()
        self.view.begin(task.workout.cases)
        self._running.run(
            task.workout,
            code,
            submit=True,
            done=lambda verdict: self._judge(task, code, took, verdict),
            failed=_raise,
        )

    def _judge(self, task: DrillTask, code: str, took: timedelta, verdict: Verdict) -> None:
        found = judged(verdict, task.workout)
        if found is None:
            trouble = verdict.first_failure
            why = trouble.summary if trouble else ""
            self.view.say(_STOPPED if verdict.cancelled else _BROKEN.format(why))
            return
        self._keep(task, code, took, found)
        self._tell(task, took, verdict, right=found.holds)

    def _give_up(self) -> None:
        task = self._round.current
        if task is None or self._running.under_way:
            return
        took, cases = self._passed(), len(task.workout.cases)
        found = Judged(0, cases, Outcome.CANCELLED)
        self._keep(task, self.view.editor.code(), took, found, gave_up=True)
        self._tell(task, took, None, right=False)

    def _tell(
        self, task: DrillTask, took: timedelta, verdict: Verdict | None, *, right: bool
    ) -> None:
        self._clock.stop()
        self._began = None
        result = self._round.add(right=right, took=took)
        said = drill_words.told(result, self._round)
        self.view.show_verdict(verdict, said, task.workout.solution)

    def _keep(
        self, task: DrillTask, code: str, took: timedelta, found: Judged, *, gave_up: bool = False
    ) -> None:
        now, workbook = self._now(), self._desk.workbook
        try:
            attempt = Attempt(
                workbook.new_id(now),
                task.id,
                now,
                code,
                took,
                found.passed,
                found.cases,
                found.outcome,
                gave_up=gave_up,
            )
            workbook.add(attempt)
        except StoreError as error:
            self.problem.emit(str(error))
        else:
            self.kept.emit()

    def _sum_up(self) -> None:
        self._clock.stop()
        round_ = self._round
        rows = [
            SummaryRow(task.title, drill_words.row(round_.last_of(task), round_.best(task)))
            for task in round_.tasks
        ]
        self.view.show_summary(drill_words.summed_up(round_), rows)

    def _best(self) -> Mapping[CardId, timedelta]:
        try:
            return self._desk.workbook.best_times()
        except StoreError as error:
            self.problem.emit(str(error))
            return {}

    def _add(self, result: CaseResult) -> None:
        """Told for whatever runs: only what was asked here is shown here."""
        if self._began is not None and self._running.under_way:
            self.view.add(result)

    def _go_back(self) -> None:
        self.leave()
        self.back_wanted.emit()

    def _connect(self) -> None:
        view = self.view
        view.checked.connect(self._check)
        view.gave_up.connect(self._give_up)
        view.next_wanted.connect(self._ask)
        view.again_wanted.connect(self.start)
        view.back_wanted.connect(self._go_back)
        self._running.told.connect(self._add)


def _raise(error: Exception) -> None:
    raise error  # the runner has a verdict for all that learners can cause
