"""What all charts share: pointing at a value, walking through them by key, the read-out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Look

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(frozen=True, slots=True)
class Point:
    """One value and how it is read out: "Monday, 3 March", 12, "12 answers"."""

    label: str
    value: float
    words: str
    tick: str = ""  # stands under the axis; mostly not every point has one

    @property
    def reading(self) -> str:
        """Label and value in words."""
        return f"{self.label}: {self.words}"


class Chart(QWidget):
    """Reads a value out where the mouse is, or where the arrow keys went."""

    changed = Signal()  # other values are shown

    moves: Mapping[Qt.Key, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def __init__(
        self, look: Look, name: str, *, newest_first: bool = False, parent: QWidget | None = None
    ) -> None:
        """`newest_first`: the keys start at the last value instead of the first."""
        super().__init__(parent)
        self.look = look
        self._name = name
        self._newest_first = newest_first
        self._points: tuple[Point, ...] = ()
        self._at: int | None = None
        self._ringed = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        look.changed.connect(self._restyle)

    @property
    def points(self) -> tuple[Point, ...]:
        """All values, in order."""
        return self._points

    @property
    def at(self) -> int | None:
        """The place of the value that is read out."""
        return self._at

    @property
    def reading(self) -> str:
        """What is read out; empty where nothing is."""
        return "" if self._at is None else self._points[self._at].reading

    def show_points(self, points: Sequence[Point]) -> None:
        """Other values in the place of these."""
        self._points = tuple(points)
        self._read(None)
        self.setAccessibleDescription(self._summary())
        self.changed.emit()

    # for the kinds of chart

    def areas(self) -> list[QRectF]:
        """Where each value can be pointed at."""
        raise NotImplementedError

    def draw(self, painter: QPainter, areas: Sequence[QRectF]) -> None:
        """Paint the values."""
        raise NotImplementedError

    def anchor(self, area: QRectF, point: Point) -> QPointF:
        """The middle of the lower edge of a value's read-out."""
        return QPointF(area.center().x(), area.top())

    def color(self, token: str) -> QColor:
        """Of the theme in force."""
        return self.look.theme.color(token)

    def small_font(self) -> QFont:
        """For axes and read-outs."""
        font = QFont(self.font())
        font.setPixelSize(self.look.px(11))
        return font

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        areas = self.areas()
        self.draw(painter, areas)
        if self._ringed:
            self._draw_ring(painter)
        if self._at is not None:
            self._draw_reading(painter, areas[self._at], self._points[self._at])
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._read(self._under(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._read(self._under(event.position()))

    def enterEvent(self, event: QEnterEvent) -> None:
        self._read(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._read(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() in _BY_KEY
        if self._ringed:
            self._read(self._start())
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        self._read(None)
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._place_for(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
            return
        self._ringed = True
        self._read(place)

    def _place_for(self, key: Qt.Key) -> int | None:
        last = len(self._points) - 1
        if last < 0:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        if key not in self.moves:
            return None
        if self._at is None:
            return self._start()
        place = self._at + self.moves[key]
        return place if 0 <= place <= last else self._at

    def _start(self) -> int | None:
        if not self._points:
            return None
        return len(self._points) - 1 if self._newest_first else 0

    def _under(self, position: QPointF) -> int | None:
        for place, area in enumerate(self.areas()):
            if area.contains(position):
                return place
        return None

    def _read(self, place: int | None) -> None:
        if place == self._at and self._at is not None:
            return
        self._at = place
        # a changed name is what screen readers speak
        self.setAccessibleName(f"{self._name}. {self.reading}" if self.reading else self._name)
        self.update()

    def _summary(self) -> str:
        if not self._points:
            return "Nothing to show yet."
        most = max(self._points, key=lambda point: point.value)
        return f"{len(self._points)} values, the highest: {most.reading}. Arrow keys read them out."

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.color("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self.look.px(6)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _draw_reading(self, painter: QPainter, area: QRectF, point: Point) -> None:
        font = self.small_font()
        font.setWeight(QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(point.reading) + self.look.px(16)
        height = self.look.px(22)
        anchor = self.anchor(area, point)
        left = min(max(anchor.x() - width / 2, 1.0), max(self.width() - width - 1, 1.0))
        top = max(anchor.y() - height - self.look.px(4), 1.0)
        box = QRectF(left, top, width, height)
        painter.setFont(font)
        painter.setPen(QPen(self.color("strong_line"), 1))
        painter.setBrush(self.color("page"))
        painter.drawRoundedRect(box, self.look.px(5), self.look.px(5))
        painter.setPen(self.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, point.reading)
