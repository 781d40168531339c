"""What stays in view while the page beside it scrolls."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

_AROUND = 16


class StaysInView(QWidget):
    """Moves its part down with the page, as far as there is room; its end is seen at the latest.

    Where nothing taller stands beside it there is no such room: it scrolls as all the others do.
    """

    def __init__(self, part: QWidget, area: QScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._area = part, area
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(part)
        self._column.addStretch(1)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        down = max(0, min(self._wanted(), self.height() - self._part.height()))
        if down != self._column.contentsMargins().top():
            self._column.setContentsMargins(0, down, 0, 0)
            self._column.activate()  # at once: it would tremble

    def _wanted(self) -> int:
        page, seen = self._area.widget(), self._area.viewport().height()
        if page is None:
            return 0
        above = -page.y() - self.mapTo(page, QPoint()).y() + _AROUND
        return above + min(0, seen - 2 * _AROUND - self._part.height())
