"""What the window shows while the packs are compiled for the first time."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

_WIDTH = 420
_GAP = 14


class Preparing(QWidget):
    """A sentence and a bar; where it fails, what to do about it."""

    retry_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel("Preparing the questions…", wordWrap=True)
        self.text.setProperty("role", "lead")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName("Questions prepared")
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(_WIDTH)
        self.retry = QPushButton("Try again")
        self.retry.clicked.connect(self.retry_wanted)
        self.retry.hide()
        self.quit = QPushButton("Quit")
        self.quit.setToolTip("What is prepared is kept; the next start goes on from there.")
        self.quit.clicked.connect(self.quit_wanted)
        self.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus
        )  # else Quit has the focus, and Space is near
        self.setAccessibleName("Preparing the questions")
        column = QVBoxLayout(self)
        column.setSpacing(_GAP)
        column.addStretch()
        for widget in (self.text, self.bar, self.retry, self.quit):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self.text.setMinimumWidth(_WIDTH)

    def show_progress(self, done: int, total: int) -> None:
        """How many cards of how many."""
        if total:
            self.text.setText(f"Preparing {done} of {total} cards")
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
