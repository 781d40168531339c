"""What the window shows while the packs are compiled for the first time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


class Preparing(QWidget):
    """A sentence and a bar; where it fails, what to do about it."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel("Preparing the questions…", wordWrap=True)
        self.text.setProperty("role", "lead")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName("Questions prepared")
        self.bar.setRange(0, 0)
        self.bar.setMaximumWidth(420)
        self.retry = QPushButton("Try again")
        self.retry.clicked.connect(self.retry_wanted)
        self.retry.hide()
        column = QVBoxLayout(self)
        column.addStretch()
        for widget in (self.text, self.bar, self.retry):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.text.setMinimumWidth(420)

    def show_progress(self, done: int, total: int) -> None:
        """How many cards of how many."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_failure(self, why: str) -> None:
        """Nothing can be studied; say why."""
        self.text.setText(why)
        self.bar.hide()
        self.retry.show()

    def start(self) -> None:
        """Once more from the beginning."""
        self.text.setText("Preparing the questions…")
        self.bar.setRange(0, 0)
        self.bar.show()
        self.retry.hide()
