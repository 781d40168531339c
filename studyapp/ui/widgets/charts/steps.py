"""Named steps, the best on top: one dot a value, joined in the order of time."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts.chart import Chart, Point

_SLOT = 90  # pixels between two dots at most: few values stay together
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Steps(Chart):
    """Values are 1 for the lowest step, 2 for the next, and so on."""

    def __init__(
        self, look: Look, name: str, steps: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """`steps`: their names, the lowest first."""
        super().__init__(look, name, newest_first=True, parent=parent)
        self._steps = tuple(steps)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(26 * len(self._steps) + 50))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.sizeHint().height())

    def areas(self) -> list[QRectF]:
        plot = self._plot()
        slot = min(plot.width() / max(len(self.points), 1), self.look.px(_SLOT))
        return [
            QRectF(plot.left() + place * slot, plot.top(), slot, plot.height())
            for place in range(len(self.points))
        ]

    def anchor(self, area: QRectF, point: Point) -> QPointF:
        return self._dot(area, point) - QPointF(0, self.look.px(5))

    def draw(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        self._draw_steps(painter)
        dots = [self._dot(area, point) for area, point in zip(areas, self.points, strict=True)]
        painter.setPen(QPen(self.color("accent"), self.look.px(2)))
        painter.drawPolyline(dots)
        painter.setPen(Qt.PenStyle.NoPen)
        for place, dot in enumerate(dots):
            painter.setBrush(self.color("text" if place == self.at else "accent"))
            painter.drawEllipse(dot, self.look.px(4), self.look.px(4))
        painter.setPen(self.color("muted"))
        for area, point in zip(areas, self.points, strict=True):
            self._draw_tick(painter, area, point)

    def _plot(self) -> QRectF:
        px = self.look.px
        metrics = QFontMetricsF(self.small_font())
        left = max(map(metrics.horizontalAdvance, self._steps), default=0) + px(10)
        return QRectF(self.rect()).adjusted(left, px(28), -2, -px(22))

    def _height(self, plot: QRectF, step: float) -> float:
        return plot.bottom() - plot.height() * (step - 0.5) / len(self._steps)

    def _dot(self, area: QRectF, point: Point) -> QPointF:
        return QPointF(area.center().x(), self._height(area, point.value))

    def _draw_steps(self, painter: QPainter) -> None:
        plot, height = self._plot(), self.look.px(16)
        for number, name in enumerate(self._steps, 1):
            y = self._height(plot, number)
            painter.setPen(QPen(self.color("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self.color("muted"))
            label = QRectF(0, y - height / 2, plot.left() - self.look.px(6), height)
            painter.drawText(label, _RIGHT, name)

    def _draw_tick(self, painter: QPainter, area: QRectF, point: Point) -> None:
        """Left out where it would run into its neighbour."""
        needs = QFontMetricsF(painter.font()).horizontalAdvance(point.tick) + self.look.px(6)
        if needs > area.width() and point is not self.points[-1]:
            return
        px = self.look.px
        left = min(area.center().x() - needs / 2, self.width() - needs)
        below = QRectF(left, area.bottom() + px(4), needs, px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, point.tick)
