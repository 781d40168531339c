"""One of a list that opens on a click, in the theme's colours."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look


class DropDown(QComboBox):
    """Draws its own sign: a style sheet takes the arrow away."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(14)
        place = QRect(self.width() - side * 7 // 4, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icon("chevron-down").paint(painter, place)
        painter.end()
