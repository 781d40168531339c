"""Interviews that wait: the one under way, and those held and not reviewed yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.study.mock.shelf import MockId
from studyapp.ui.theme import Look
from studyapp.ui.widgets.section import Section

_SURE = "Throw it away for good?"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One of them; `button` empty: it cannot be gone on with, only thrown away."""

    mock: MockId
    sentence: str
    button: str


class WaitingList(Section):
    """A row each; what is thrown away is asked about once."""

    picked = Signal(str)
    thrown_away = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Waiting for you", parent)
        self._look = look
        self._shown: tuple[Waiting, ...] | None = None
        self.buttons: list[QPushButton] = []
        self._box = QWidget()
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.add(self._box)

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Others in the place of these; none: the section is not there."""
        self.setVisible(bool(waiting))
        if tuple(waiting) == self._shown:
            return
        self._shown = tuple(waiting)
        self.buttons.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, each in enumerate(waiting):
            self._rows.addWidget(self._row(each, is_first=place == 0))

    def _row(self, waiting: Waiting, *, is_first: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QLabel(waiting.sentence, wordWrap=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setMinimumWidth(1)
        line.addWidget(words, 1)
        if waiting.button:
            go_on = QPushButton(waiting.button)
            go_on.setProperty("primary", is_first)
            go_on.setAccessibleName(f"{waiting.button}: {waiting.sentence}")
            go_on.clicked.connect(partial(self.picked.emit, waiting.mock))
            self.buttons.append(go_on)
            line.addWidget(go_on)
        away = QPushButton("Throw away")
        away.setProperty("flat", True)
        away.setAccessibleName(f"Throw away: {waiting.sentence}")
        away.clicked.connect(partial(self._throw_away, away, waiting.mock))
        line.addWidget(away)
        return row

    def _throw_away(self, button: QPushButton, mock: MockId) -> None:
        if button.text() == _SURE:
            self.thrown_away.emit(mock)
            return
        button.setText(_SURE)
        button.setAccessibleName(_SURE)
