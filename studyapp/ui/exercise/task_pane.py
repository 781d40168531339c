"""The bank's side of an exercise: its task, its hints, earlier attempts, the solution."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studyapp.ui.exercise.attempts_view import AttemptsView
from studyapp.ui.exercise.ladder_view import LadderView
from studyapp.ui.exercise.solution_view import SolutionView
from studyapp.ui.exercise.task_html import Html
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane


class Side(IntEnum):
    """What the learner looks at there."""

    TASK = 0
    HINTS = 1
    ATTEMPTS = 2
    SOLUTION = 3


_NAMES = ("Task", "Hints", "Attempts", "Solution")


class TaskPane(QWidget):
    """A row of tabs, and below it what was picked."""

    picked = Signal(object)  # a Side

    def __init__(
        self,
        look: Look,
        ladder: LadderView,
        attempts: AttemptsView,
        solution: SolutionView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("task")
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName("What to look at")
        for name in _NAMES:
            self.tabs.addTab(name)
        self.task = AnswerPane()
        self.task.setAccessibleName("Task")
        self._stack = QStackedWidget()
        self._ladder, self._attempts, self._solution = ladder, attempts, solution
        for page in (self.task, ladder, attempts, solution):
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._pick)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def side(self) -> Side:
        """What is shown."""
        return Side(self.tabs.currentIndex())

    def show_task(self, html: Html) -> None:
        """From its top."""
        self.task.show_html(*html)

    def update_task(self, html: Html) -> None:
        """Where something on it was folded."""
        self.task.update_html(*html)

    def show_side(self, side: Side) -> None:
        """Turn to it."""
        self.tabs.setCurrentIndex(side)

    def name_tabs(self, notes: Sequence[str]) -> None:
        """With a short note behind each: how many, or that it is locked."""
        for place, (name, note) in enumerate(zip(_NAMES, notes, strict=True)):
            self.tabs.setTabText(place, f"{name}  {note}".strip())

    def lock_solution(self, *, on: bool) -> None:
        """Whether its tab leads to words only; told by more than the icon."""
        self.tabs.setTabIcon(Side.SOLUTION, icon("lock") if on else QIcon())
        said = "Locked until every case passes, or you give up" if on else ""
        self.tabs.setTabToolTip(Side.SOLUTION, said)
        self.tabs.setAccessibleTabName(Side.SOLUTION, "Solution, locked" if on else "Solution")

    def focus_side(self) -> None:
        """Where the keys of what is shown work."""
        listed = self.tabs if self._attempts.list.isHidden() else self._attempts.list
        targets = (self.task, self._ladder.target, listed, self._solution.target)
        targets[self.side].setFocus()

    def _pick(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self.picked.emit(Side(tab))

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(10), px(4), 0, 0)
        self.tabs.setIconSize(QSize(px(14), px(14)))
        self.task.set_tokens(self._look.tokens())
