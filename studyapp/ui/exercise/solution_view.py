"""The solution: locked with words at first; then its code, notes, and what differs from yours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.exercise.task_html import Html
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.diff_view import DiffView
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.page_document import PAGE_MARGIN

_LOCKED = "The solution opens when every case passes, or when you give up."
_COST = "Giving up counts as Missed it, whatever you write afterwards. Your code stays."
_ASKS = "Give up and see the solution?"
_CODE, _NOTES, _DIFFERENCES = range(3)


class SolutionView(QWidget):
    """Asks once before it gives the answer away."""

    gave_up = Signal()
    differences_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("solution")
        self.lock = self._make_lock()
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setAccessibleName("Parts of the solution")
        for name in ("Code", "Notes", "Compared with yours"):
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._turn)
        self.notes = AnswerPane()
        self.notes.setAccessibleName("Notes on the solution")
        self.code = CodeText(look, "Solution")
        self.differences = DiffView(look, most=400)
        self._pages = QStackedWidget()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.differences)
        self.differences.setObjectName("page")
        for page in (self.code, self.notes, area):
            self._pages.addWidget(page)
        self._open = QWidget()
        column = QVBoxLayout(self._open)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.lock)
        self._stack.addWidget(self._open)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._stack)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        if self._stack.currentWidget() is self.lock:
            return self.stay if self.give_up.isHidden() else self.give_up
        return {_CODE: self.code, _NOTES: self.notes}.get(self.tabs.currentIndex(), self.tabs)

    def show_locked(self) -> None:
        """Until there is nothing left to be found out."""
        self._ask(on=False)
        self._stack.setCurrentWidget(self.lock)

    def show_solution(self, code: str, language: str, notes: Html) -> None:
        """Beside the learner's own code."""
        self.code.set_language(language)
        self.differences.set_language(language)
        self.code.setPlainText(code)
        self.notes.show_html(*notes)
        self.tabs.setTabVisible(_CODE, bool(code))
        self.tabs.setTabVisible(_DIFFERENCES, bool(code))
        self.tabs.setTabVisible(_NOTES, bool(notes[0]))
        self.tabs.setCurrentIndex(_CODE if code else _NOTES)
        self._turn(self.tabs.currentIndex())
        self._stack.setCurrentWidget(self._open)

    def show_differences(self, own: str) -> None:
        """What the learner wrote beside it."""
        self.differences.show_texts(self.code.toPlainText(), own, ("Solution", "Yours"))

    def ask_to_give_up(self) -> None:
        """The question that is asked once."""
        self._ask(on=True)

    def _make_lock(self) -> QWidget:
        lock = QWidget()
        self.lead, self.why = QLabel(_LOCKED, wordWrap=True), QLabel(_COST, wordWrap=True)
        self.lead.setProperty("role", "strong")
        self.why.setProperty("role", "muted")
        self.give_up = QPushButton("Give up and see the solution…")
        self.really = QPushButton("Yes, show me the solution")
        self.stay = QPushButton("No, keep trying")
        self.stay.setProperty("primary", True)
        self.give_up.clicked.connect(self.ask_to_give_up)
        self.stay.clicked.connect(lambda: self._ask(on=False))
        self.really.clicked.connect(self.gave_up)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        for button in (self.give_up, self.stay, self.really):
            row.addWidget(button)
        column = self._inside = QVBoxLayout(lock)
        column.setSpacing(10)
        column.addWidget(self.lead)
        column.addWidget(self.why)
        column.addWidget(buttons)
        column.addStretch()
        return lock

    def _ask(self, *, on: bool) -> None:
        had_focus = any(each.hasFocus() for each in (self.give_up, self.really, self.stay))
        self.lead.setText(_ASKS if on else _LOCKED)
        self.give_up.setVisible(not on)
        self.really.setVisible(on)
        self.stay.setVisible(on)
        if on or had_focus:
            (self.stay if on else self.give_up).setFocus()

    def _turn(self, tab: int) -> None:
        self._pages.setCurrentIndex(tab)
        if tab == _DIFFERENCES:
            self.differences_wanted.emit()

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(12), px(12), px(12), px(10))
        self._inside.setContentsMargins(PAGE_MARGIN - px(12), px(4), 0, 0)  # as the page's text
        self.notes.set_tokens(self._look.tokens())
