"""The strip below the home of the mock interview: Begin, and what that begins."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine
from studyapp.ui.widgets.scroll_page import WIDEST


class BeginBar(QWidget):
    """Stays while the page above it scrolls."""

    begun = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.begin = QPushButton(f"Begin   {key_text('go on in mock')}")
        self.begin.setAccessibleName("Begin the interview")
        self.begin.setProperty("primary", True)
        self.begin.clicked.connect(self.begun)
        self.told = OneLine()
        self.told.setProperty("role", "muted")
        self.told.setAccessibleName("What begins")
        self._middle = QWidget()
        self._row = QHBoxLayout(self._middle)
        self._row.addWidget(self.begin)
        self._row.addWidget(self.told, 1)
        across = QHBoxLayout(self)  # as the page above it
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(1)
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def tell(self, words: str) -> None:
        """What begins, or why nothing can."""
        self.told.setText(words)

    def _restyle(self) -> None:
        px = self._look.px
        self._middle.setMaximumWidth(px(WIDEST))
        self._row.setContentsMargins(px(28), px(8), px(28), px(8))
        self._row.setSpacing(px(14))
