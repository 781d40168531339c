"""The page of one exercise: the task beside the code, the results below it."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from studyapp.study import Days, Grade
from studyapp.ui.background import Background
from studyapp.ui.exercise.attempts_view import AttemptsView
from studyapp.ui.exercise.comparison_view import ComparisonView
from studyapp.ui.exercise.complexity_choice import ComplexityChoice
from studyapp.ui.exercise.finish_view import FinishView
from studyapp.ui.exercise.jumble_view import JumbleView
from studyapp.ui.exercise.ladder_view import LadderView
from studyapp.ui.exercise.page_head import PageHead
from studyapp.ui.exercise.panes import Pane, Panes
from studyapp.ui.exercise.run_bar import RunBar
from studyapp.ui.exercise.solution_view import SolutionView
from studyapp.ui.exercise.task_pane import Side, TaskPane
from studyapp.ui.exercise.work import Work
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.widgets.banner import Banner
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.verdict_list import VerdictList


class ExercisePage(QWidget):
    """Tells what the learner pressed; shows what it is given."""

    run_wanted = Signal()
    submitted = Signal()
    stopped = Signal()
    reset_wanted = Signal()
    hint_wanted = Signal()
    solution_wanted = Signal()
    graded = Signal(object)  # a Grade
    back_wanted = Signal()
    neighbour_wanted = Signal(int)  # -1 or 1
    library_wanted = Signal()

    def __init__(
        self, look: Look, background: Background, days: Days, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.head = PageHead(look)
        self.notice = Banner()
        self.work = Work(look, background)
        self.jumble, self.cost = JumbleView(look), ComplexityChoice(look)
        self.attempts = AttemptsView(look, days)
        self.ladder = LadderView(look, self.jumble)
        self.solution = SolutionView(look)
        self.task = TaskPane(look, self.ladder, self.attempts, self.solution)
        self.run_bar = RunBar(look)
        self.verdicts = VerdictList(look)
        self.finish = FinishView(look, self.cost)
        self.comparison = ComparisonView(look)
        self.results = QStackedWidget()
        for part in (self.verdicts, self.finish, self.comparison):
            self.results.addWidget(part)
        self.panes = Panes(look, self.task, self.work, self.run_bar, self.results)
        self._first_focus = FirstFocus(self)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._bring_open_row)
        self._brings_failure = False
        self._lay_out()
        self._bind_keys()
        self._connect()

    def focus_work(self) -> None:
        """Where the answer is written."""
        self.panes.bring(Pane.CODE)
        self._first_focus.lead_to(self.work.target)
        self.work.target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_finish(self) -> None:
        """Where the grade is given."""
        self.show_result(self.finish)
        self.panes.bring(Pane.RESULTS)
        self.finish.focus_part()
        if (focused := QApplication.focusWidget()) and self.finish.isAncestorOf(focused):
            self._first_focus.lead_to(focused)

    def show_result(self, part: QWidget) -> None:
        """One of `verdicts`, `finish` and `comparison`."""
        self.results.setCurrentWidget(part)

    def bring_failure(self) -> None:
        """The first failure from its head on, once it has its size and until somebody scrolls."""
        self._brings_failure = True
        self._laid_out.start()

    def _bring_open_row(self) -> None:
        row = next((row for row in self.verdicts.rows if row.is_open), None)
        if row is not None and self._brings_failure:
            self.verdicts.verticalScrollBar().setValue(row.y())

    def _leave_scrolling(self) -> None:
        self._brings_failure = False

    def show_side(self, side: Side) -> None:
        """One of the tabs beside the code, in view."""
        self.panes.bring(Pane.TASK)
        self.task.show_side(side)

    def cycle(self, step: int) -> None:
        """The keys go to the next part."""
        parts = list(Pane) if self.panes.has_results else [Pane.TASK, Pane.CODE]
        here = self._pane_with_focus()
        place = parts.index(here) if here in parts else 0
        self.focus_pane(parts[(place + step) % len(parts)])

    def focus_pane(self, pane: Pane) -> None:
        """Have it in view, and the keys in it."""
        self.panes.bring(pane)
        if pane is Pane.TASK:
            self.task.focus_side()
        elif pane is Pane.CODE:
            self.work.target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_results()

    def allow_grades(self, *, on: bool) -> None:
        """Whether 1 to 4 mean grades now."""
        for action in self._grade_keys:
            action.setEnabled(on)

    def show_running(self, *, on: bool) -> None:
        """Whether something runs that can be stopped."""
        self.run_bar.show_running(on=on)
        self._stop_key.setEnabled(on)

    def _focus_results(self) -> None:
        shown = self.results.currentWidget()
        if shown is self.finish:
            self.finish.focus_part()
        elif shown is self.verdicts:
            row = next((row for row in self.verdicts.rows if row.is_open), None)
            row = row or next(iter(self.verdicts.rows), None)
            (row.head if row else self.run_bar.submit).setFocus()
        else:
            self.comparison.table.setFocus()

    def _pane_with_focus(self) -> Pane:
        focused = QApplication.focusWidget()
        if focused is not None and self.task.isAncestorOf(focused):
            return Pane.TASK
        below = (self.results, self.run_bar)
        if focused is not None and any(part.isAncestorOf(focused) for part in below):
            return Pane.RESULTS
        return Pane.CODE

    def _name_head(self) -> None:
        seen = self.panes.is_seen(Pane.TASK) and self.task.side is Side.TASK
        self.head.prefer_title(on=not seen)

    def _bind_keys(self) -> None:
        bind(self, "run", self.run_wanted.emit)
        bind(self, "submit", self.submitted.emit)
        self._stop_key = bind(self, "stop", self.stopped.emit)
        self._stop_key.setEnabled(False)
        bind(self, "next failure", self._next_failure)
        bind(self, "cycle", lambda: self.cycle(1))
        bind(self, "cycle back", lambda: self.cycle(-1))
        bind(self, "hint", self.hint_wanted.emit)
        bind(self, "task", lambda: self.show_side(Side.TASK))
        bind(self, "solution", self.solution_wanted.emit)
        bind(self, "reset", self.reset_wanted.emit)
        bind(self, "to exercises", self.back_wanted.emit)
        bind(self, "next exercise", lambda: self.neighbour_wanted.emit(1))
        bind(self, "previous exercise", lambda: self.neighbour_wanted.emit(-1))
        bind(self, "exercise in library", self.library_wanted.emit)
        self._grade_keys = [
            bind(self, f"exercise grade {int(grade)}", partial(self.graded.emit, grade))
            for grade in Grade
        ]
        self.allow_grades(on=False)

    def _next_failure(self) -> None:
        self.show_result(self.verdicts)
        self.panes.bring(Pane.RESULTS)
        self.verdicts.next_failure()

    def _connect(self) -> None:
        bar, head, finish = self.run_bar, self.head, self.finish
        bar.run_wanted.connect(self.run_wanted)
        bar.submitted.connect(self.submitted)
        bar.stopped.connect(self.stopped)
        bar.reset_wanted.connect(self.reset_wanted)
        head.back_wanted.connect(self.back_wanted)
        head.previous_wanted.connect(lambda: self.neighbour_wanted.emit(-1))
        head.next_wanted.connect(lambda: self.neighbour_wanted.emit(1))
        head.library_wanted.connect(self.library_wanted)
        self.ladder.hint_wanted.connect(self.hint_wanted)
        finish.graded.connect(self.graded)
        finish.solution_wanted.connect(self.solution_wanted)
        self.comparison.left.connect(self.focus_finish)
        bar_of_rows = self.verdicts.verticalScrollBar()
        bar_of_rows.rangeChanged.connect(lambda _low, _high: self._laid_out.start())
        bar_of_rows.actionTriggered.connect(lambda _action: self._leave_scrolling())
        self.verdicts.looked_through.connect(self._leave_scrolling)
        self.panes.arranged.connect(self._name_head)
        self.task.picked.connect(lambda _side: self._name_head())
        self._name_head()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.panes, 1)
