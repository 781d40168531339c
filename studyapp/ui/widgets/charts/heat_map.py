"""A year of days: a column a week, the darker the more."""

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil, sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.study.words import count, month, weekday
from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts.chart import Chart, Point
from studyapp.ui.widgets.charts.days import day_name

WEEKS = 53
_LEVELS = 4
_NAMED = (0, 2, 4)  # Monday, Wednesday, Friday


class HeatMap(Chart):
    """Up and down go by days, left and right by weeks."""

    moves: Mapping[Qt.Key, int] = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Left: -7,
        Qt.Key.Key_Right: 7,
    }

    def __init__(self, look: Look, name: str, noun: str, parent: QWidget | None = None) -> None:
        """`noun`: what is counted, in the singular."""
        super().__init__(look, name, newest_first=True, parent=parent)
        self._noun = noun
        self._days: list[date] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: Mapping[date, int]) -> None:
        """A span of days without a gap, oldest first."""
        self._days = list(days)
        today = self._days[-1] if days else None
        self.show_points(
            [
                Point(day_name(day, today or day), number, count(number, self._noun))
                for day, number in days.items()
            ]
        )

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(880), self._needs(self.look.px(880)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(300), self._needs(self.look.px(300)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._needs(self.width()))  # the squares stay square

    def areas(self) -> list[QRectF]:
        pitch, left, top = self._pitch(self.width()), self._left(), self._above()
        first = self._days[0].weekday() if self._days else 0
        cells = (divmod(first + place, 7) for place in range(len(self._days)))
        return [QRectF(left + week * pitch, top + day * pitch, pitch, pitch) for week, day in cells]

    def draw(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        self._draw_names(painter, areas)
        most = max((point.value for point in self.points), default=0)
        for place, (area, point) in enumerate(zip(areas, self.points, strict=True)):
            self._draw_square(painter, area, level(point.value, most), read=place == self.at)
        self._draw_legend(painter)

    def _needs(self, width: int) -> int:
        pitch = self._pitch(width)
        return ceil(self._above() + 8 * pitch + self.look.px(10))

    def _left(self) -> float:
        metrics = QFontMetricsF(self.small_font())
        return metrics.horizontalAdvance("Mon") + self.look.px(8)

    def _above(self) -> float:
        return self.look.px(18)

    def _pitch(self, width: float) -> float:
        return min((width - self._left()) / WEEKS, self.look.px(17))

    def _draw_square(
        self, painter: QPainter, area: QRectF, level: int, *, read: bool = False
    ) -> None:
        gap = area.width() * 0.09
        square = area.adjusted(gap, gap, -gap, -gap)
        painter.setPen(QPen(self.color("text"), 1.5) if read else Qt.PenStyle.NoPen)
        painter.setBrush(self.color(f"heat_{level}"))
        radius = area.width() * 0.18
        painter.drawRoundedRect(square, radius, radius)

    def _draw_names(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        painter.setPen(self.color("muted"))
        pitch = self._pitch(self.width())
        for row in _NAMED:
            box = QRectF(0, self._above() + row * pitch, self._left() - self.look.px(6), pitch)
            name = weekday(date(2024, 1, 1 + row))[:3]  # a Monday and what follows
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, name)
        free_from = 0.0
        for day, area in zip(self._days, areas, strict=True):
            if day.day <= 7 and day.weekday() == 0 and area.left() >= free_from:
                name = month(day)[:3]
                painter.drawText(QPointF(area.left(), self.look.px(12)), name)
                width = QFontMetricsF(self.small_font()).horizontalAdvance(name)
                free_from = area.left() + width + self.look.px(6)

    def _draw_legend(self, painter: QPainter) -> None:
        pitch, px = self._pitch(self.width()), self.look.px
        metrics = QFontMetricsF(self.small_font())
        top = self._above() + 7 * pitch + px(8)
        left = self._left() + WEEKS * pitch
        left -= metrics.horizontalAdvance("More") + px(6)
        painter.setPen(self.color("muted"))
        line = QRectF(left + px(6), top, px(80), pitch)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, start, "More")
        left -= (_LEVELS + 1) * pitch
        for number in range(_LEVELS + 1):
            area = QRectF(left + number * pitch, top, pitch, pitch)
            self._draw_square(painter, area, number)
        painter.setPen(self.color("muted"))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left - px(86), top, px(80), pitch), end, "Less")


def level(value: float, most: float) -> int:
    """How dark, 0 to 4: by the root, so that one busy day does not pale all others."""
    if value <= 0:
        return 0
    return min(max(ceil(_LEVELS * sqrt(value / most)), 1), _LEVELS)
