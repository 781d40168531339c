"""The parts of an answer in a row that wraps: stages with their time, code, follow-ups, notes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.mock.parts import Part
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout


class PartsBar(QWidget):
    """One of them is in front."""

    picked = Signal(str)  # its field

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self.buttons: list[QPushButton] = []
        self._flow = FlowLayout(self, gap=6)
        self.setAccessibleName("Parts of your answer")

    def show_parts(self, parts: Sequence[Part], front: str) -> None:
        """Those that there are now; the bar is not there for a single one."""
        self._parts = tuple(parts)
        while len(self.buttons) < len(parts):
            self._add()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(parts))
        for button, part in zip(self.buttons, parts, strict=False):
            self._show(button, part, front)
        self.setVisible(len(parts) > 1)
        self._flow.invalidate()
        self.updateGeometry()

    def show_stage_time(self, field: str, spent: str) -> None:
        """How long a stage has taken; empty where no clock is shown."""
        for button, part in zip(self.buttons, self._parts, strict=False):
            if part.field == field:
                text = f" {part.title}  {spent}".rstrip()
                if text != button.text():
                    button.setText(text)
                    button.setAccessibleName(f"Part: {part.title}, {spent} spent")
                    self._flow.invalidate()

    def _show(self, button: QPushButton, part: Part, front: str) -> None:
        if not button.text().startswith(f" {part.title}"):
            button.setText(f" {part.title}")  # some air after the icon
            button.setAccessibleName(f"Part: {part.title}")
        closed = not part.is_open
        button.setIcon(icon("lock" if closed else "pencil"))
        button.setAccessibleDescription("Handed in" if closed else "")
        button.setToolTip("Handed in" if closed else part.prompt)
        button.setChecked(part.field == front)

    def _add(self) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.clicked.connect(partial(self._pick, len(self.buttons)))
        self.buttons.append(button)
        self._flow.addWidget(button)

    def _pick(self, place: int) -> None:
        self.buttons[place].setChecked(True)
        self.picked.emit(self._parts[place].field)
