"""How far the runs of a review have come, and a way to stop them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look


class TrialBar(QWidget):
    """There while something runs."""

    stopped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = QLabel(wordWrap=True)
        self.words.setProperty("role", "muted")
        self.words.setAccessibleName("What runs")
        self.stop = QPushButton(icon("square"), f" Stop   {key_text('stop in mock')}")
        self.stop.setAccessibleName("Stop")
        self.stop.setProperty("compact", True)
        self.stop.clicked.connect(self.stopped)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.stop)
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_place(self, number: int, of: int) -> None:
        """The one that runs; 0: none does."""
        self.words.setText(f"Running every case on your code: {number} of {of}")
        self.setVisible(bool(number))

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(24), px(4), px(24), px(4))
