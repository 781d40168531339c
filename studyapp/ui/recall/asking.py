"""A card being asked: the bank's side on the left, the learner's on the right, buttons below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.review import Confidence
from studyapp.ui.recall.own_side import Comparing, Thinking
from studyapp.ui.recall.session_bar import SessionBar
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.grade_bar import GradeBar
from studyapp.ui.widgets.notes_panel import NotesPanel
from studyapp.ui.widgets.page_document import PAGE_MARGIN

_ROOMY = 700  # from this width on both sides stand beside each other, at 100 %


class Asking(QWidget):
    """First only the question; revealed, the answer with key points and grades."""

    revealed = Signal(object)  # a Confidence
    whole_toggled = Signal()
    next_wanted = Signal()  # where there is nothing to grade

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.bar = SessionBar()
        self.pane = AnswerPane()
        self.whole = QPushButton()
        self.whole.setProperty("flat", True)
        self.whole.clicked.connect(self.whole_toggled)
        self.thinking = Thinking()
        self.thinking.revealed.connect(self.revealed)
        self.thinking.left.connect(self.focus_card)
        self.thinking.typing.connect(self._name_reveals)
        self.comparing = Comparing()
        self.notes = NotesPanel(AnswerPane())
        self.side = _stack(self.thinking, self.comparing, self.notes)
        self.grades = GradeBar(beside=self.whole)
        self.next_button = _big()
        _name(self.next_button, "Next", "Enter")
        self.next_button.clicked.connect(self.next_wanted)
        self.read_only = False
        self._reveals = self._reveal_buttons()
        scroll_bar = self.pane.verticalScrollBar()
        scroll_bar.rangeChanged.connect(lambda _low, high: scroll_bar.setEnabled(high > 0))
        self._lay_out()
        self.show_question()
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def answered(self) -> bool:
        """Whether the answer is shown."""
        return not self.grades.isHidden()

    def show_question(self, typed: str = "") -> None:
        """Ask for thought."""
        self.thinking.start(typed)
        self.side.setCurrentWidget(self.thinking)
        self._show_grades(on=False)
        self.pane.setAccessibleName("Question")
        self.focus_card()

    def show_answer(self) -> None:
        """Ask for a grade."""
        self.side.setCurrentWidget(self.comparing)
        self._show_grades(on=True)
        self.show_whole(on=False)
        self.pane.setAccessibleName("Answer")
        self.focus_card()

    def show_whole(self, *, on: bool) -> None:
        """Whether the whole answer is shown, or the short one."""
        text = "Show the short answer" if on else "Show the whole answer"
        self.whole.setText(f"{text}   {key_text('more')}")
        self.whole.setAccessibleName(text)

    def open_notes(self, *, on: bool) -> None:
        """The learner's notes in the place of the learner's side."""
        own = self.comparing if self.answered else self.thinking
        self.side.setCurrentWidget(self.notes if on else own)
        if on:
            self.notes.edit(own_answer=False)
        else:
            self.focus_card()

    def open_typing(self) -> None:
        """The field on the learner's side, ready for typing."""
        self.side.setCurrentWidget(self.thinking)
        self.thinking.open()

    def focus_card(self) -> None:
        """Where all keys of the screen work."""
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_grades(self, *, on: bool) -> None:
        self._reveals.setVisible(not on)
        self.grades.setVisible(on)
        self.next_button.setVisible(on and self.read_only)
        for button in self.grades.buttons.values():
            button.setVisible(not self.read_only)

    def _reveal_buttons(self) -> QWidget:
        # neither is the primary one: the app must not say how sure the learner is
        self.unsure_button = _big()
        self.unsure_button.clicked.connect(lambda: self.revealed.emit(Confidence.UNSURE))
        self.sure_button = _big()
        self.sure_button.clicked.connect(lambda: self.revealed.emit(Confidence.SURE))
        self._name_reveals(typing=False)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.unsure_button)
        row.addWidget(self.sure_button)
        return buttons

    def _name_reveals(self, typing: bool) -> None:  # noqa: FBT001 (what the signal carries)
        """While an answer is typed, Space and Enter are part of it."""
        unsure, sure = ("Ctrl+Shift+Enter", "Ctrl+Enter") if typing else ("Space", "Enter")
        _name(self.unsure_button, "Reveal – not sure", unsure)
        _name(self.sure_button, "Reveal – sure", sure)

    def _lay_out(self) -> None:
        self.pane.setMinimumWidth(240)
        self.side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.pane, 5)
        self._own = QVBoxLayout()
        self._own.addWidget(self.side)
        self._body.addLayout(self._own, 3)
        self._below = QVBoxLayout()
        self._below.addWidget(self._reveals)
        self._below.addWidget(self.grades)
        self._below.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._body, 1)
        column.addLayout(self._below)

    def _restyle(self) -> None:
        px = self._look.px
        self.bar.set_margins(px(24))
        # the page has a margin of its own
        self._body.setContentsMargins(px(24) - PAGE_MARGIN, px(14), px(24), 0)
        self._body.setSpacing(px(20))
        self._arrange()
        self._below.setContentsMargins(px(24), px(12), px(24), px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Side by side, or below one another where that would be too narrow."""
        wide = self.width() >= self._look.px(_ROOMY)
        direction = QBoxLayout.Direction
        self._body.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._body.setSpacing(self._look.px(20 if wide else 8))
        self._own.setContentsMargins(0 if wide else PAGE_MARGIN, 0, 0, 0)  # in line with the text
        self.side.setMinimumSize(200, self._look.px(70))
        self.thinking.show_advice(on=wide)


class _Stack(QStackedWidget):
    def hasHeightForWidth(self) -> bool:
        """No: one page must not take the room of the pane for its words."""
        return False


def _stack(*widgets: QWidget) -> QStackedWidget:
    stack = _Stack()
    for widget in widgets:
        stack.addWidget(widget)
    return stack


def _big() -> QPushButton:
    button = QPushButton()
    button.setProperty("big", True)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


def _name(button: QPushButton, name: str, key: str) -> None:
    button.setText(f"{name}   {key}")
    button.setAccessibleName(name)
