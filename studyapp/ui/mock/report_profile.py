"""The profile: a bar for each dimension, from 1 to 4."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts import Chart, Point

_LOWEST, _HIGHEST = 1.0, 4.0
_ROW, _HEAD = 30, 28
_LABEL = 0.48  # of the width


class ProfileBars(Chart):
    """Lying bars under the titles of their rubrics, which stand in the points' `tick`."""

    moves: Mapping[Qt.Key, int] = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_Left: -1,
        Qt.Key.Key_Right: 1,
    }

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        heads = sum(self._begins_group(place) for place in range(len(self.points)))
        height = heads * _HEAD + len(self.points) * _ROW + 24
        return QSize(self.look.px(360), self.look.px(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(220), self.sizeHint().height())

    def areas(self) -> list[QRectF]:
        px = self.look.px
        found, top = [], 0.0
        for place in range(len(self.points)):
            top += px(_HEAD) if self._begins_group(place) else 0
            found.append(QRectF(0, top, self.width(), px(_ROW)))
            top += px(_ROW)
        return found

    def anchor(self, area: QRectF, point: Point) -> QPointF:
        return QPointF(self._bar(area, point).right(), area.top() + self.look.px(4))

    def draw(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        for place, (area, point) in enumerate(zip(areas, self.points, strict=True)):
            if self._begins_group(place):
                self._draw_group(painter, area, point.tick)
            self._draw_label(painter, area, point)
            self._draw_bar(painter, area, point, read=place == self.at)
        if areas:
            self._draw_scale(painter, areas[-1])

    def _begins_group(self, place: int) -> bool:
        return place == 0 or self.points[place].tick != self.points[place - 1].tick

    def _track(self, area: QRectF) -> QRectF:
        px = self.look.px
        left = max(area.width() * _LABEL, px(110))
        height = px(8)
        top = area.center().y() - height / 2
        return QRectF(left, top, max(area.width() - left - px(36), 1), height)

    def _bar(self, area: QRectF, point: Point) -> QRectF:
        track = self._track(area)
        share = (point.value - _LOWEST) / (_HIGHEST - _LOWEST)
        track.setWidth(max(track.width() * min(max(share, 0), 1), track.height()))
        return track

    def _draw_group(self, painter: QPainter, area: QRectF, title: str) -> None:
        px = self.look.px
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        painter.setPen(self.color("muted"))
        box = QRectF(0, area.top() - px(_HEAD), area.width(), px(_HEAD) - px(2))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
        painter.restore()

    def _draw_label(self, painter: QPainter, area: QRectF, point: Point) -> None:
        px, track = self.look.px, self._track(area)
        label = point.label.removeprefix(f"{point.tick}: ")
        room = QRectF(0, area.top(), track.left() - px(10), area.height())
        font = QFont(self.font())
        painter.save()
        painter.setFont(font)
        painter.setPen(self.color("text"))
        ellipsis = Qt.TextElideMode.ElideRight
        text = QFontMetricsF(font).elidedText(label, ellipsis, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, text)
        value = QRectF(track.right() + px(6), area.top(), px(30), area.height())
        painter.drawText(value, Qt.AlignmentFlag.AlignRight | middle, f"{point.value:.1f}")
        painter.restore()

    def _draw_bar(self, painter: QPainter, area: QRectF, point: Point, *, read: bool) -> None:
        track, bar = self._track(area), self._bar(area, point)
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.color("line"))
        painter.drawRoundedRect(track, radius, radius)
        painter.setBrush(self.color("text" if read else "accent"))
        painter.drawRoundedRect(bar, radius, radius)

    def _draw_scale(self, painter: QPainter, last: QRectF) -> None:
        px, track = self.look.px, self._track(last)
        painter.setPen(QPen(self.color("muted"), 1))
        for score in range(int(_LOWEST), int(_HIGHEST) + 1):
            x = track.left() + track.width() * (score - _LOWEST) / (_HIGHEST - _LOWEST)
            box = QRectF(x - px(12), last.bottom() + px(2), px(24), px(18))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(score))
