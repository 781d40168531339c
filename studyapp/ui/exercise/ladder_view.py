"""The hints, rung by rung: each tells more than the one before, and says what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.exercise.task_html import Html
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.page_document import PAGE_MARGIN
from studyapp.ui.widgets.tab_order import tab_stops, tab_through

COST = "Hints count: with one or two the grade is Shaky at best, with three it is Missed it."
FREE = "You are done with this exercise: hints cost nothing any more."
_NONE = "This exercise has no hints."
_COPIES = "Takes the place of what has the same name there; Ctrl+Z in the editor brings it back"


@dataclass(frozen=True, slots=True)
class RungShown:
    """One rung as the row of buttons names it."""

    title: str
    opened: bool


class LadderView(QWidget):
    """Shows one opened rung at a time; the next one is opened by its button or H."""

    hint_wanted = Signal()
    rung_picked = Signal(int)
    copied_to_editor = Signal()

    def __init__(self, look: Look, jumble: QWidget, parent: QWidget | None = None) -> None:
        """`jumble` stands in the place of words on the rung of the jumbled lines."""
        super().__init__(parent)
        self._look = look
        self._rungs: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.rung_picked)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self.cost = QLabel(wordWrap=True)
        self.cost.setProperty("role", "muted")
        self.words = AnswerPane()
        self.words.setAccessibleName("Hint")
        self.jumble = jumble
        self._stack = QStackedWidget()
        self._stack.addWidget(self.words)
        self._stack.addWidget(self._inset(jumble))
        self.next = QPushButton()
        self.copy = QPushButton("Copy into the editor")
        self.copy.setToolTip(_COPIES)
        self.next.clicked.connect(self.hint_wanted)
        self.copy.clicked.connect(self.copied_to_editor)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        if not self.next.isHidden():
            return self.next
        return self.words if self._stack.currentIndex() == 0 else self.jumble

    def show_rungs(self, rungs: Sequence[RungShown], *, free: bool) -> None:
        """What there is, what is opened, and what the next one is."""
        for button in self._rungs:
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.deleteLater()
        self._rungs = [self._button(place, rung) for place, rung in enumerate(rungs)]
        tab_through(self.cost, self._rungs)
        closed = next((rung for rung in rungs if not rung.opened), None)
        self.next.setVisible(closed is not None)
        if closed is not None:
            self.next.setText(f"Open: {closed.title}   {key_text('hint')}")
            self.next.setAccessibleName(f"Open the next hint: {closed.title}")
        self.cost.setText((FREE if free else COST) if rungs else _NONE)
        if not any(rung.opened for rung in rungs):
            self.show_words(("", (), ()))

    def show_words(self, html: Html, *, copies: bool = False) -> None:
        """A rung in words; `copies`: it is code that one may begin with."""
        self._stack.setCurrentWidget(self.words)
        self.words.show_html(*html)
        self.copy.setVisible(copies)

    def show_jumble(self) -> None:
        """The rung of the jumbled lines."""
        self._stack.setCurrentIndex(1)
        self.copy.hide()

    def mark_rung(self, place: int) -> None:
        """Which one is shown."""
        if 0 <= place < len(self._rungs):
            self._rungs[place].setChecked(True)

    def _button(self, place: int, rung: RungShown) -> QPushButton:
        button = QPushButton(f"{place + 1}  {rung.title}")
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.setEnabled(rung.opened)
        spoken = "opened" if rung.opened else "not opened yet"
        button.setAccessibleName(f"Hint {place + 1}: {rung.title}, {spoken}")
        self._group.addButton(button, place)
        self._flow.addWidget(button)
        return button

    def _inset(self, jumble: QWidget) -> QWidget:
        """As far from the edge as the words."""
        holder = QWidget()
        self._around = QVBoxLayout(holder)
        self._around.addWidget(jumble)
        return holder

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.next)
        below.addWidget(self.copy)
        below.addStretch()
        above = self._above = QVBoxLayout()
        above.addWidget(self._row)
        above.addWidget(self.cost)
        above.addLayout(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self._stack, 1)
        tab_through(self.cost, (self.next, self.copy, self.words, *tab_stops(self.jumble)))
        self.copy.hide()
        self.words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _restyle(self) -> None:
        px = self._look.px
        self._above.setContentsMargins(PAGE_MARGIN, px(14), px(14), 0)  # as the page's text
        self._around.setContentsMargins(PAGE_MARGIN - px(4), px(8), px(8), px(4))
        self._above.setSpacing(px(10))
        self.words.set_tokens(self._look.tokens())
