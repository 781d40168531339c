"""Mock interviews on Today: a line each, and a button that leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from studyapp.ui.theme import Look
    from studyapp.ui.today.interviews import Line


class InterviewList(QWidget):
    """Lines that did not change stay, and so does the focus on them."""

    picked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Line, ...] = ()
        self.words: list[QLabel] = []
        self.buttons: list[QPushButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setColumnStretch(0, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Others in the place of these."""
        if tuple(lines) == self._shown:
            return
        focused = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._shown = tuple(lines)
        for widget in (*self.words, *self.buttons):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.words, self.buttons = [], []
        for row, line in enumerate(lines):
            self._add(row, line)
        if focused is not None and self.buttons:
            self.buttons[min(focused, len(self.buttons) - 1)].setFocus()

    def _add(self, row: int, line: Line) -> None:
        words = QLabel(line.words, wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        button = QPushButton(line.button)
        button.setAccessibleName(f"{line.button}: {line.words}")
        button.clicked.connect(lambda _checked: self.picked.emit())
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(button, row, 1)
        self.words.append(words)
        self.buttons.append(button)

    def _restyle(self) -> None:
        self._grid.setVerticalSpacing(self._look.px(10))
        self._grid.setHorizontalSpacing(self._look.px(12))
