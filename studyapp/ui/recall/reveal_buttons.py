"""The two buttons below a question."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from studyapp.study.review import Confidence


class RevealButtons(QWidget):
    """Neither is the primary one: the app must not say how sure the learner is."""

    revealed = Signal(object)  # a Confidence

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unsure, self.sure = BigButton(), BigButton()
        self.unsure.clicked.connect(lambda: self.revealed.emit(Confidence.UNSURE))
        self.sure.clicked.connect(lambda: self.revealed.emit(Confidence.SURE))
        self.show_keys(typing=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.unsure)
        row.addWidget(self.sure)

    def show_keys(self, typing: bool) -> None:  # noqa: FBT001 (what the signal carries)
        """While an answer is typed, Space and Enter are part of it."""
        unsure, sure = ("Ctrl+Shift+Enter", "Ctrl+Enter") if typing else ("Space", "Enter")
        self.unsure.name("Reveal – not sure", unsure)
        self.sure.name("Reveal – sure", sure)


class BigButton(QPushButton):
    """As wide as there is room; its key is told where there is room for it."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._key = ""
        self.setProperty("big", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def name(self, name: str, key: str) -> None:
        """What it does, and by which key, too."""
        self._name, self._key = name, key
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}")
        self._say()

    def minimumSizeHint(self) -> QSize:
        """Narrow: two of them share the width of the window."""
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        self.setText(f"{self._name}   {self._key}")
        if self.sizeHint().width() > self.width():
            self.setText(self._name)
