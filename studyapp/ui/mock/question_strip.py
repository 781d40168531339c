"""The questions of a round as a row of numbers: how each stands, and a way to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.mock.chip_row import ChipRow
from studyapp.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Spot:
    """A question of the round; `icon` tells how it stands."""

    number: int  # of the interview, from 0
    label: str
    spoken: str
    icon: str = ""
    is_open: bool = False


class QuestionStrip(ChipRow):
    """The one that is open is pressed."""

    picked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Questions of this round", parent)
        self._spots: tuple[Spot, ...] = ()
        self.pressed.connect(self._pick)

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """As they stand now."""
        if tuple(spots) == self._spots:
            return
        self._spots = tuple(spots)
        self.show_count(len(spots))
        for button, spot in zip(self.buttons, spots, strict=False):
            _show(button, spot)
        self.fit()

    def _pick(self, place: int) -> None:
        self.buttons[place].setChecked(self._spots[place].is_open)  # until it is opened
        self.picked.emit(self._spots[place].number)


def _show(button: QPushButton, spot: Spot) -> None:
    button.setText(f" {spot.label}" if spot.icon else spot.label)
    button.setIcon(icon(spot.icon) if spot.icon else icon("circle"))
    button.setChecked(spot.is_open)
    button.setAccessibleName(spot.spoken)
    button.setToolTip(spot.spoken)
