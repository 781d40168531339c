"""What more of an answer can be shown: two quiet buttons above the grades."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studyapp.ui.shortcuts import key_text


class AnswerTools(QWidget):
    """The whole answer, and, in a small window, the key points in its place."""

    whole_toggled = Signal()
    points_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.points, self.whole = _quiet(), _quiet()
        self.points.clicked.connect(self.points_toggled)
        self.whole.clicked.connect(self.whole_toggled)
        self._brief = self._is_whole = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.points)
        row.addWidget(self.whole)
        self.show_whole(on=False)

    def show_whole(self, *, on: bool) -> None:
        """Whether the whole answer is shown, or the short one."""
        self._is_whole = on
        said = "Short answer" if on else "Whole answer"
        full = f"Show the {said.lower()}"
        self.whole.setText(f"{said if self._brief else full}   {key_text('more')}")
        self.whole.setAccessibleName(full)

    def show_points(self, ticks: int, points: int, *, turned: bool) -> None:
        """How many are ticked; `turned`: whether they are seen now."""
        said = "Back to the answer" if turned else f"Key points  {ticks}/{points}"
        spoken = said if turned else f"Show the key points, {ticks} of {points} ticked"
        self.points.setText(f"{said}   {key_text('key points')}")
        self.points.setAccessibleName(spoken)

    def be_brief(self, *, on: bool, points: bool) -> None:
        """In a small window: fewer words, and perhaps a button for the key points."""
        self._brief = on
        self.points.setVisible(points)
        self.show_whole(on=self._is_whole)


def _quiet() -> QPushButton:
    button = QPushButton()
    button.setProperty("flat", True)
    return button
