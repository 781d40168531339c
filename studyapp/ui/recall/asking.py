"""A card being asked: the bank's side and the learner's, with buttons below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.recall.answer_tools import AnswerTools
from studyapp.ui.recall.own_side import Comparing, Thinking
from studyapp.ui.recall.reveal_buttons import BigButton, RevealButtons
from studyapp.ui.recall.session_bar import SessionBar
from studyapp.ui.recall.two_sides import TwoSides
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.grade_bar import GradeBar
from studyapp.ui.widgets.notes_panel import NotesPanel


class Asking(QWidget):
    """First only the question; revealed, the answer with key points and grades."""

    revealed = Signal(object)  # a Confidence
    whole_toggled = Signal()
    next_wanted = Signal()  # where there is nothing to grade
    fitted = Signal()  # to another size or zoom

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.bar = SessionBar()
        self.pane = AnswerPane()
        self.thinking = Thinking()
        self.comparing = Comparing()
        self.notes = NotesPanel(AnswerPane())
        self.side = _stack(self.thinking, self.comparing, self.notes)
        self.sides = TwoSides(self.pane, self.side, look)
        self.reveals = RevealButtons()
        self.tools = AnswerTools()
        self.grades = GradeBar(beside=self.tools)
        self.next_button = BigButton()
        self.next_button.name("Next", "Enter")
        self.read_only = False
        self._lay_out()
        self._connect()
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
        self._show_grades(on=False)
        self._put_aside(self.thinking)
        self.pane.setAccessibleName("Question")
        self.focus_card()

    def show_answer(self) -> None:
        """Ask for a grade."""
        self._show_grades(on=True)
        self._put_aside(self.comparing)
        self.tools.show_whole(on=False)
        self._count_points()
        self.pane.setAccessibleName("Answer")
        self.focus_card()

    def show_whole(self, *, on: bool) -> None:
        """Whether the whole answer is shown, or the short one."""
        self.tools.show_whole(on=on)
        if self.points_in_place:
            self.turn_back()

    def open_notes(self, *, on: bool) -> None:
        """The learner's notes in the place of the learner's side."""
        own = self.comparing if self.answered else self.thinking
        self._put_aside(self.notes if on else own, seen=on)
        if on:
            self.notes.edit(own_answer=False)
        else:
            self.focus_card()

    def open_typing(self) -> None:
        """The field on the learner's side, ready for typing."""
        self._put_aside(self.thinking)
        self.thinking.open()

    def focus_card(self) -> None:
        """Where all keys of the screen work."""
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    # the key points

    @property
    def points_in_place(self) -> bool:
        """Whether the key points are seen in the place of the answer."""
        return self.sides.turned and not self._noting

    def toggle_points(self) -> None:
        """Go to the key points, or back to the answer."""
        if self._noting:
            return
        if self.points_in_place:
            self.turn_back()
        else:
            self._turn_to_points()
            self.comparing.focus_points()

    def turn_back(self) -> None:
        """The card in its place again."""
        self.sides.turn(to_own=False)
        self._count_points()
        self.focus_card()

    def tick(self, place: int) -> None:
        """Tick a key point where it can be seen; nothing happens where there is none."""
        if place < len(self.comparing.checklist.rows):
            self._turn_to_points()
            self.comparing.checklist.toggle(place)

    def tick_suggested(self) -> None:
        """Tick all that is suggested."""
        if self.comparing.checklist.open_suggestions():
            self._turn_to_points()
            self.comparing.checklist.take_suggestions()

    def _turn_to_points(self) -> None:
        if not self.sides.crowded or self._noting or self.points_in_place:
            return
        self.sides.turn(to_own=True)
        self._count_points()
        self.sides.activate()  # before something on it is scrolled to its place
        self.tools.points.setFocus(Qt.FocusReason.OtherFocusReason)  # the way back

    def _count_points(self) -> None:
        checklist = self.comparing.checklist
        ticks, points = len(checklist.ticks()), len(checklist.rows)
        self.tools.show_points(ticks, points, turned=self.points_in_place)

    # what is seen

    @property
    def _noting(self) -> bool:
        return self.side.currentWidget() is self.notes

    def _put_aside(self, own: QWidget, *, seen: bool = False) -> None:
        """On the learner's side; in a small window it waits behind the card unless `seen`."""
        self.side.setCurrentWidget(own)
        self.sides.turn(to_own=seen)
        self._fit()

    def _show_grades(self, *, on: bool) -> None:
        self.reveals.setVisible(not on)
        self.grades.setVisible(on)
        self.next_button.setVisible(on and self.read_only)
        for button in self.grades.buttons.values():
            button.setVisible(not self.read_only)

    def _fit(self) -> None:
        """All of it to the room there is."""
        self.sides.arrange(self.size())
        crowded, asks = self.sides.crowded, self.side.currentWidget() is self.thinking
        self.sides.let_hide(on=not asks)
        self.thinking.be_brief(on=crowded, advice=self.sides.wide)
        slim = self.thinking.sizeHint().height() if crowded and asks else 0
        self.sides.keep_slim(0 if self.thinking.is_open else slim)
        self.tools.be_brief(on=crowded, points=crowded and not self._noting)
        self._count_points()
        self.fitted.emit()

    def _lay_out(self) -> None:
        self.pane.setMinimumWidth(240)
        self.side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._below = QVBoxLayout()
        self._below.addWidget(self.reveals)
        self._below.addWidget(self.grades)
        self._below.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self.sides, 1)
        column.addLayout(self._below)

    def _connect(self) -> None:
        self.reveals.revealed.connect(self.revealed)
        self.thinking.revealed.connect(self.revealed)
        self.thinking.left.connect(self.focus_card)
        self.thinking.typing.connect(self.reveals.show_keys)
        self.thinking.unfolded.connect(self._fit)
        self.comparing.ticked.connect(self._count_points)
        self.tools.whole_toggled.connect(self.whole_toggled)
        self.tools.points_toggled.connect(self.toggle_points)
        self.next_button.clicked.connect(self.next_wanted)
        scroll_bar = self.pane.verticalScrollBar()
        scroll_bar.rangeChanged.connect(lambda _low, high: scroll_bar.setEnabled(high > 0))

    def _restyle(self) -> None:
        px = self._look.px
        self.bar.set_margins(px(24))
        self._below.setContentsMargins(px(24), px(12), px(24), px(8))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Stack(QStackedWidget):
    def hasHeightForWidth(self) -> bool:
        """No: one page must not take the room of the pane for its words."""
        return False


def _stack(*widgets: QWidget) -> QStackedWidget:
    stack = _Stack()
    for widget in widgets:
        stack.addWidget(widget)
    return stack
