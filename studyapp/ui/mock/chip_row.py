"""Chips in a row that wraps; one or more of them are pressed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout


class ChipRow(QWidget):
    """Not there for a single chip: there is nothing to choose from."""

    pressed = Signal(int)  # its place

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: list[QPushButton] = []
        self._flow = FlowLayout(self, gap=6)
        self.setAccessibleName(name)

    def show_count(self, count: int) -> None:
        """So many of them are to be seen."""
        while len(self.buttons) < count:
            self._add()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < count)
        self.setVisible(count > 1)
        self.fit()

    def fit(self) -> None:
        """Their words have changed."""
        self._flow.invalidate()
        self.updateGeometry()

    def _add(self) -> None:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("chip", True)
        button.clicked.connect(partial(self.pressed.emit, len(self.buttons)))
        self.buttons.append(button)
        self._flow.addWidget(button)
