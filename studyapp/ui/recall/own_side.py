"""The learner's side of a card: thinking, perhaps typing; then comparing with the key points."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.review import Confidence
from studyapp.ui.shortcuts import key_text
from studyapp.ui.widgets.checklist import Checklist

_THINK = "Say it aloud, as you would in the interview. Then reveal the answer."
_KEYS = "Ctrl+Enter reveals: sure · Ctrl+Shift+Enter: not sure · Esc leaves the field"
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Thinking(QFrame):
    """Before revealing: an invitation to think, and a field to type in for those who want it."""

    revealed = Signal(object)  # a Confidence, by a key in the field
    left = Signal()  # the field, by Escape
    typing = Signal(bool)  # whether the keys are the field's
    unfolded = Signal()  # the field was opened

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = _heading("Think of your answer")
        self._think = _quiet(_THINK)
        self._advises = True
        self.open_button = QPushButton(f"Type your answer   {key_text('type')}")
        self.open_button.setAccessibleName("Type your answer")
        self.open_button.clicked.connect(self.open)
        self.field = QPlainTextEdit(tabChangesFocus=True)
        self.field.setPlaceholderText("In your own words")
        self.field.setAccessibleName("Your answer")
        self.field.setAccessibleDescription(_KEYS)
        self.field.installEventFilter(self)
        self._keys = QLabel("Esc leaves the field", wordWrap=True)
        self._keys.setProperty("role", "small")
        column = self._column = QVBoxLayout(self)
        column.setSpacing(10)
        for widget in (self._heading, self._think):
            column.addWidget(widget)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.field, 1)
        column.addWidget(self._keys)
        column.addStretch()
        self._brief = False
        self._dress()
        self.start("")

    def start(self, typed: str) -> None:
        """Another card; the field is closed unless something was typed already."""
        self.field.setPlainText(typed)
        self._show_field(open_=bool(typed))

    @property
    def is_open(self) -> bool:
        """Whether there is a field to type in."""
        return not self.field.isHidden()

    def open(self) -> None:
        """Ready for typing."""
        self._show_field(open_=True)
        self.unfolded.emit()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def be_brief(self, *, on: bool, advice: bool) -> None:
        """Whether there is room for little more than the field; for a sentence on what to do."""
        self._advises = advice
        self._think.setVisible(advice and not self.is_open)
        if on != self._brief:
            self._brief = on
            self._dress()

    def _dress(self) -> None:
        self._heading.setHidden(self._brief)
        sides, ends = (0, 0) if self._brief else (20, 18)
        self._column.setContentsMargins(sides, ends, sides, ends)
        self.setProperty("card", not self._brief)
        self.style().unpolish(self)
        self.style().polish(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's own keys, before any shortcut of the screen."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.typing.emit(event.type() == QEvent.Type.FocusIn)
        wanted = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() not in wanted or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        escape = event.key() == Qt.Key.Key_Escape
        if not escape and not (ctrl and event.key() in _ENTERS):
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._obey(event, escape=escape)
        return True

    def _obey(self, event: QKeyEvent, *, escape: bool) -> None:
        if escape:
            self.left.emit()
            return
        unsure = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.revealed.emit(Confidence.UNSURE if unsure else Confidence.SURE)

    def _show_field(self, *, open_: bool) -> None:
        self._think.setVisible(self._advises and not open_)  # the field needs the room
        self.open_button.setVisible(not open_)
        self.field.setVisible(open_)
        self._keys.setVisible(open_)


class Comparing(QFrame):
    """After revealing: the key points to tick, and what was typed."""

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.checklist = Checklist()
        self._ticks: frozenset[int] = frozenset()
        self.checklist.ticked.connect(self._follow)
        self.checklist.ticked.connect(self._count)
        self.checklist.ticked.connect(self.ticked)
        self.count = _quiet("")
        self.take_button = QPushButton()
        self.take_button.clicked.connect(self.checklist.take_suggestions)
        self._own_heading = _heading("Your answer")
        self.own = QLabel(wordWrap=True)
        self.own.setTextFormat(Qt.TextFormat.PlainText)
        self.own.setMinimumWidth(1)
        self.own.setAccessibleName("Your answer")
        inside = QWidget()
        inside.setObjectName("bare")
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(20, 18, 20, 18)
        rows.setSpacing(8)
        for widget in (_heading("What did you say?"), self.count, self.checklist):
            rows.addWidget(widget)
        rows.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addSpacing(8)
        rows.addWidget(self._own_heading)
        rows.addWidget(self.own)
        rows.addStretch()
        scroll = self._scroll = QScrollArea(widgetResizable=True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the boxes scroll into view as they focus
        scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scroll)

    def show_points(
        self,
        points: Sequence[str],
        ticks: Collection[int],
        suggested: Mapping[int, str],
        typed: str,
    ) -> None:
        """Another card's key points, and what the learner typed."""
        self.checklist.show_points(points, ticks, suggested)
        self.own.setText(typed)
        self.own.setVisible(bool(typed))
        self._own_heading.setVisible(bool(typed))
        self._ticks = self.checklist.ticks()
        self._scroll.verticalScrollBar().setValue(0)
        self._count()

    def focus_points(self) -> None:
        """The first one, where there is any."""
        if self.checklist.rows:
            self.checklist.rows[0].box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        """A point ticked by its key may be out of sight."""
        before, self._ticks = self._ticks, self.checklist.ticks()
        for place in before ^ self._ticks:
            self._scroll.ensureWidgetVisible(self.checklist.rows[place], 0, 8)

    def _count(self) -> None:
        ticks, points = len(self.checklist.ticks()), len(self.checklist.rows)
        self.count.setText(
            f"{ticks} of {points} key points" if ticks else "Tick the key points you made."
        )
        suggested = len(self.checklist.open_suggestions())
        offer = "Tick the suggested one" if suggested == 1 else f"Tick the {suggested} suggested"
        self.take_button.setVisible(bool(suggested))
        self.take_button.setText(f"{offer}   {key_text('tick suggested')}")
        self.take_button.setAccessibleName(offer)


def _heading(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("role", "heading")
    return label


def _quiet(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("role", "muted")
    return label
