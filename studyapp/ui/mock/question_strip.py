"""The questions of a round as a row of numbers: how each stands, and a way to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Spot:
    """A question of the round; `icon` tells how it stands."""

    number: int  # of the interview, from 0
    label: str
    spoken: str
    icon: str = ""
    is_open: bool = False


class QuestionStrip(QWidget):
    """Not there where the round has one question."""

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: list[QPushButton] = []
        self._spots: tuple[Spot, ...] = ()
        self._flow = FlowLayout(self, gap=6)
        self.setAccessibleName("Questions of this round")

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """As they stand now."""
        if tuple(spots) == self._spots:
            return
        self._spots = tuple(spots)
        while len(self.buttons) < len(spots):
            self._add()
        for button, spot in zip(self.buttons, spots, strict=False):
            _show(button, spot)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(spots))
        self.setVisible(len(spots) > 1)
        self._flow.invalidate()

    def _add(self) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.clicked.connect(partial(self._pick, len(self.buttons)))
        self.buttons.append(button)
        self._flow.addWidget(button)

    def _pick(self, place: int) -> None:
        self.buttons[place].setChecked(self._spots[place].is_open)  # until it is opened
        self.picked.emit(self._spots[place].number)


def _show(button: QPushButton, spot: Spot) -> None:
    button.setText(f" {spot.label}" if spot.icon else spot.label)
    button.setIcon(icon(spot.icon) if spot.icon else icon("circle"))
    button.setChecked(spot.is_open)
    button.setAccessibleName(spot.spoken)
    button.setToolTip(spot.spoken)
