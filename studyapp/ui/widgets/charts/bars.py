"""Upright bars, one a day."""

from collections.abc import Sequence
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts.chart import Chart, Point

_LINES = 4  # at most, above the base line


class Bars(Chart):
    """With an axis on the left, or with each value above its bar where there are few."""

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        axis: bool = True,
        newest_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, newest_first=newest_first, parent=parent)
        self._axis = axis
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.look.px(190 if self._axis else 150))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(180), self.sizeHint().height())

    def areas(self) -> list[QRectF]:
        plot = self._plot()
        slot = plot.width() / max(len(self.points), 1)
        return [
            QRectF(plot.left() + place * slot, plot.top(), slot, plot.height())
            for place in range(len(self.points))
        ]

    def anchor(self, area: QRectF, point: Point) -> QPointF:
        above = 0 if self._axis else self.look.px(15)
        return QPointF(area.center().x(), self._bar(area, point).top() - above)

    def draw(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        plot = self._plot()
        if self._axis:
            self._draw_axis(painter, plot)
        painter.setPen(QPen(self.color("line"), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        for place, (area, point) in enumerate(zip(areas, self.points, strict=True)):
            self._draw_bar(painter, plot, self._bar(area, point), read=place == self.at)
            self._draw_words(painter, area, point)

    def _plot(self) -> QRectF:
        px = self.look.px
        left = self._axis_width() if self._axis else 2
        return QRectF(self.rect()).adjusted(left, px(28), -2, -px(22))

    def _axis_width(self) -> float:
        widest = QFontMetricsF(self.small_font()).horizontalAdvance(f"{self._top():g}")
        return widest + self.look.px(10)

    def _top(self) -> float:
        return ceiling(max((point.value for point in self.points), default=0))[0]

    def _bar(self, area: QRectF, point: Point) -> QRectF:
        width = min(area.width() * 0.68, self.look.px(38))
        height = area.height() * point.value / self._top()
        return QRectF(area.center().x() - width / 2, area.bottom() - height, width, height)

    def _draw_axis(self, painter: QPainter, plot: QRectF) -> None:
        top, step = ceiling(max((point.value for point in self.points), default=0))
        for number in range(round(top / step) + 1):
            y = plot.bottom() - plot.height() * number * step / top
            painter.setPen(QPen(self.color("line"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self.color("muted"))
            height = self.look.px(16)
            label = QRectF(0, y - height / 2, plot.left() - self.look.px(6), height)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(label, right, f"{number * step:g}")

    def _draw_bar(self, painter: QPainter, plot: QRectF, bar: QRectF, *, read: bool) -> None:
        if bar.height() <= 0:
            return
        radius = min(self.look.px(3), bar.width() / 2)
        path = QPainterPath()
        path.addRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius)
        painter.save()
        painter.setClipRect(plot)
        painter.fillPath(path, self.color("text" if read else "accent"))
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRectF, point: Point) -> None:
        px = self.look.px
        width = max(area.width(), px(80))
        if point.tick:
            needs = QFontMetricsF(painter.font()).horizontalAdvance(point.tick) + 2
            below = QRectF(area.center().x() - needs / 2, area.bottom() + px(4), needs, px(16))
            painter.setPen(self.color("muted"))
            painter.drawText(_within(below, self.width()), Qt.AlignmentFlag.AlignCenter, point.tick)
        if not self._axis:
            top = self._bar(area, point).top()
            above = QRectF(area.center().x() - width / 2, top - px(18), width, px(16))
            painter.setPen(self.color("text" if point.value else "muted"))
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, f"{point.value:g}")


def ceiling(highest: float) -> tuple[float, float]:
    """Where an axis ends and the step of its lines: 1, 2 or 5 times a power of ten."""
    wanted = max(highest, 1) / _LINES
    power = 10 ** floor(log10(wanted))
    step = max(next(n * power for n in (1, 2, 5, 10) if n * power >= wanted), 1)
    return step * ceil(max(highest, 1) / step), step


def _within(box: QRectF, width: float) -> QRectF:
    if box.left() < 0:
        box.moveLeft(0)
    if box.right() > width:
        box.moveRight(width)
    return box
