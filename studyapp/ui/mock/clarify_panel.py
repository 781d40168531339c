"""Asking back: type a question, or pick one; what was said stays to be read."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look

_PICKED = " (picked)"
_LEAST = 90  # at 100 %


class ClarifyPanel(QFrame):
    """Typing finds what the interviewer knows; the list of questions counts for less."""

    asked = Signal(str)
    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picks: list[QPushButton] = []
        self.setObjectName("clarify")
        title = QLabel("Ask the interviewer")
        title.setProperty("role", "strong")
        self.pick = QPushButton("Pick a question…")
        self.pick.setProperty("flat", True)
        self.pick.setToolTip("A list of questions worth asking. Picking counts for less.")
        self.pick.setCheckable(True)
        self.pick.toggled.connect(self._fold)
        self.field = QLineEdit(placeholderText="What is not said yet?")
        self.field.setAccessibleName("Ask the interviewer")
        self.field.setToolTip(key_text("ask back"))
        self.field.returnPressed.connect(self._ask)
        self.ask = QPushButton("Ask")
        self.ask.setProperty("compact", True)
        self.ask.clicked.connect(self._ask)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.pick)
        typed = QHBoxLayout()
        typed.addWidget(self.field, 1)
        typed.addWidget(self.ask)
        self._list, self._said = QWidget(), QWidget()
        self._choices, self._lines = QVBoxLayout(self._list), QVBoxLayout(self._said)
        inside = QWidget()
        inside.setObjectName("bare")
        self._inside = QVBoxLayout(inside)
        for part in (self._list, self._said):
            self._inside.addWidget(part)
        self._inside.addStretch(1)
        self.area = _Log()
        self.area.setWidget(inside)
        self.area.setAccessibleName("What was asked, and the answers")
        column = self._column = QVBoxLayout(self)
        column.addLayout(top)
        column.addLayout(typed)
        column.addWidget(self.area, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def open(self, foreseen: Sequence[str]) -> None:
        """For another question; `foreseen` is what may be picked."""
        self.field.clear()
        self.pick.setChecked(False)
        self.pick.setVisible(bool(foreseen))
        _empty(self._choices)
        self._picks.clear()
        for number, ask in enumerate(foreseen):
            self._choices.addWidget(self._choice(number, ask))
        self._list.hide()
        self.show_said(())

    def show_said(self, said: Sequence[tuple[str, str, bool]]) -> None:
        """What was asked and answered so far, and whether it was picked; newest first."""
        _empty(self._lines)
        for ask, answer, picked in reversed(said):
            self._lines.addWidget(_line(f"You: {ask}{_PICKED if picked else ''}", "muted"))
            self._lines.addWidget(_line(f"Interviewer: {answer}", ""))
        self._show_area()

    def allow(self, *, on: bool) -> None:
        """Whether anything can be asked still; what was said stays."""
        for widget in (self.field, self.ask, self.pick):
            widget.setEnabled(on)
        if not on:
            self.pick.setChecked(False)

    def take_at_most(self, height: int) -> None:
        """So much of the room beside the question; what is more scrolls."""
        around = self._column.contentsMargins()
        lines = self._column.count() - 1  # the heading's and the field's
        above = lines * (self.pick.sizeHint().height() + self._column.spacing())
        above += around.top() + around.bottom()
        self.area.setMaximumHeight(max(height - above, self._look.px(_LEAST)))

    def _choice(self, number: int, ask: str) -> QWidget:
        button = QPushButton("Ask")
        button.setProperty("compact", True)
        button.setAccessibleName(f"Ask: {ask}")
        button.clicked.connect(partial(self._choose, number))
        self._picks.append(button)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(_line(ask, ""), 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _choose(self, number: int) -> None:
        self.pick.setChecked(False)
        self.field.setFocus()
        self.picked.emit(number)

    def _ask(self) -> None:
        words = self.field.text().strip()
        if words:
            self.field.clear()
            self.asked.emit(words)
        self.field.setFocus()

    def _fold(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self._list.setVisible(on)
        self._show_area()
        if on and self._picks:
            self._picks[0].setFocus()

    def _show_area(self) -> None:
        self.area.setVisible(self.pick.isChecked() or self._lines.count() > 0)
        self.area.updateGeometry()
        self.area.verticalScrollBar().setValue(0)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(10))
        self._column.setSpacing(px(6))
        self._inside.setContentsMargins(0, px(4), 0, 0)
        for column in (self._choices, self._lines):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(4))
        self.area.setMinimumHeight(px(_LEAST))


class _Log(QScrollArea):
    """Wants the room for all that it shows; gets what the question leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        layout = inside.layout() if inside else None
        if layout is None:
            return super().sizeHint()
        return QSize(200, layout.totalHeightForWidth(max(self.viewport().width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _line(text: str, role: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setMinimumWidth(1)
    return label


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
