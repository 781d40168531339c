"""A field to search with: its sign grows with the text."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look


class SearchField(QLineEdit):
    """Paints the sign itself: Qt's own has one size at every zoom."""

    def __init__(self, look: Look, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=hint, clearButtonEnabled=True)
        self._look = look
        self.setAccessibleName(hint)
        look.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(16)
        place = QRect(self._look.px(9), (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icon("search", QPalette.ColorRole.PlaceholderText).paint(painter, place)
        painter.end()

    def _restyle(self) -> None:
        self.setTextMargins(self._look.px(22), 0, 0, 0)
