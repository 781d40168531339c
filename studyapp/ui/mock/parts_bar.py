"""The parts of an answer in a row that wraps: stages with their time, code, follow-ups, notes."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.mock.chip_row import ChipRow
from studyapp.ui.mock.parts import Part
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look


class PartsBar(ChipRow):
    """One of them is in front."""

    picked = Signal(str)  # its field

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Parts of your answer", parent)
        self._parts: tuple[Part, ...] = ()
        self.pressed.connect(self._pick)

    def show_parts(self, parts: Sequence[Part], front: str) -> None:
        """Those that there are now."""
        self._parts = tuple(parts)
        self.show_count(len(parts))
        for button, part in zip(self.buttons, parts, strict=False):
            _show(button, part, front)
        self.fit()

    def show_stage_time(self, field: str, spent: str) -> None:
        """How long a stage has taken; empty where no clock is shown."""
        for button, part in zip(self.buttons, self._parts, strict=False):
            if part.field == field:
                text = f" {part.title}  {spent}".rstrip()
                if text != button.text():
                    button.setText(text)
                    button.setAccessibleName(f"Part: {part.title}, {spent} spent")
                    self.fit()

    def _pick(self, place: int) -> None:
        self.buttons[place].setChecked(True)
        self.picked.emit(self._parts[place].field)


def _show(button: QPushButton, part: Part, front: str) -> None:
    if not button.text().startswith(f" {part.title}"):
        button.setText(f" {part.title}")  # some air after the icon
        button.setAccessibleName(f"Part: {part.title}")
    closed = not part.is_open
    button.setIcon(icon("lock" if closed else "pencil"))
    button.setAccessibleDescription("Handed in" if closed else "")
    told = "Handed in" if closed else part.prompt
    button.setToolTip("\n".join(filter(None, (told, f"Next part  {key_text('next part')}"))))
    button.setChecked(part.field == front)
