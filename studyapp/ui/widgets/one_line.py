"""A label on one line: what does not fit is cut with an ellipsis, and told by a tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel


class OneLine(QLabel):
    """Plain text that gives way to its neighbours."""

    def minimumSizeHint(self) -> QSize:
        shortest = self.fontMetrics().horizontalAdvance("……")
        return QSize(min(shortest, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut = self.sizeHint().width() > self.width()
        self.setToolTip(self.text() if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        room = self.contentsRect()
        ellipsis = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.text(), ellipsis, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
