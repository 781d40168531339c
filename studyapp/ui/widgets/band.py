"""The rounded band behind a row that is chosen, hovered or has the keys."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

_RADIUS = 5


def draw_band(
    painter: QPainter,
    row: QRect,
    fill: QColor | Qt.GlobalColor,
    line: QColor | Qt.GlobalColor = Qt.GlobalColor.transparent,
) -> None:
    """Across the whole row, a hair away from its ends."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(line)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(row).adjusted(1.5, 0.5, -1.5, -0.5), _RADIUS, _RADIUS)
    painter.restore()
