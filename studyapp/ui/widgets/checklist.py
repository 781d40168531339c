"""A list of key points to tick."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

_SUGGESTED = "suggested"


class Checklist(QWidget):
    """Rows that wrap; what a typed answer seems to hold is marked, ticking is the learner's."""

    ticked = Signal()  # by the learner, never by the program

    def __init__(self, parent: QWidget | None = None, *, quoting: bool = False) -> None:
        """`quoting`: the words that speak for a point stand below it, not in a tool tip alone."""
        super().__init__(parent)
        self._quoting = quoting
        self.rows: list[Tick] = []
        self._made: list[Tick] = []  # kept for the next card: styling a new one takes its time
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_points(
        self, points: Sequence[str], ticks: Collection[int], suggested: Mapping[int, str]
    ) -> None:
        """Other points; `suggested` holds by place the words that speak for a point."""
        while len(self._made) < len(points):
            self._add_row()
        self.rows = self._made[: len(points)]
        for place, (row, point) in enumerate(zip(self.rows, points, strict=True)):
            row.show_point(point, suggested.get(place, ""), ticked=place in ticks)
        for place, row in enumerate(self._made):
            row.setVisible(place < len(points))

    def ticks(self) -> frozenset[int]:
        """The places of the ticked points, from 0."""
        return frozenset(place for place, row in enumerate(self.rows) if row.box.isChecked())

    def open_suggestions(self) -> frozenset[int]:
        """The places of what is suggested and not yet ticked."""
        suggested = (place for place, row in enumerate(self.rows) if row.suggested)
        return frozenset(suggested) - self.ticks()

    def toggle(self, place: int) -> None:
        """Tick a point, or take its tick away; nothing happens where there is none."""
        if 0 <= place < len(self.rows):
            self.rows[place].box.toggle()

    def take_suggestions(self) -> None:
        """Tick all that is suggested."""
        for place in self.open_suggestions():
            self.rows[place].box.setChecked(True)

    def _add_row(self) -> None:
        row = Tick(len(self._made) + 1, quoting=self._quoting)
        row.box.toggled.connect(self.ticked)
        self._made.append(row)
        self._column.addWidget(row)


class TickBox(QCheckBox):
    """A box as large as the text, clear in light and dark."""

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height() + 6
        return QSize(side, side)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 (Qt's name)
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, side = self.palette(), self.height() - 5
        box = QRectF(2.5, 2.5, side, side)
        accent = palette.color(QPalette.ColorRole.Highlight)
        lined = self.isChecked() or self.hasFocus() or self.underMouse()
        line = accent if lined else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(line, 2 if self.hasFocus() else 1.2))
        painter.setBrush(accent if self.isChecked() else palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, side / 4, side / 4)
        if self.isChecked():
            painter.setPen(_mark_pen(palette.color(QPalette.ColorRole.HighlightedText), side))
            corners = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
            points = [QPointF(box.x() + x * side, box.y() + y * side) for x, y in corners]
            painter.drawPolyline(points)
        painter.end()


def _mark_pen(color: QColor, side: float) -> QPen:
    round_ = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(color, max(side / 8, 1.6), Qt.PenStyle.SolidLine, *round_)


class Tick(QWidget):
    """One point; a click anywhere on it ticks."""

    def __init__(self, number: int, *, quoting: bool = False) -> None:
        super().__init__()
        self._number, self._quoting = number, quoting
        self.suggested = False
        self.box = TickBox()
        self.box.setToolTip(f"Alt+{number}")
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumWidth(1)
        self._tag = QLabel(_SUGGESTED)
        self._tag.setProperty("role", "tag")
        self._tag.hide()
        self.quote = QLabel(wordWrap=True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setProperty("role", "small")
        self.quote.setMinimumWidth(1)
        self.quote.hide()
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 3, 0, 0)  # on the line of the box
        texts.setSpacing(2)
        texts.addWidget(self.words)
        texts.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addWidget(self.quote)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.setSpacing(10)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def show_point(self, point: str, quote: str, *, ticked: bool) -> None:
        """Another point; marked as suggested where a typed answer has words for it."""
        self.suggested = bool(quote)
        spoken = f"{self._number}. {point}"
        self.box.blockSignals(True)
        self.box.setChecked(ticked)
        self.box.blockSignals(False)
        self.box.setAccessibleName(f"{spoken} ({_SUGGESTED})" if quote else spoken)
        self.box.setAccessibleDescription(f"You wrote: {quote}" if quote else "")
        self.words.setText(point)
        self._tag.setToolTip(self.box.accessibleDescription())
        self._tag.setVisible(self.suggested)
        self.quote.setText(f"You wrote: “{quote}”")
        self.quote.setVisible(self._quoting and self.suggested)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        here = self.rect().contains(event.position().toPoint())
        if here and event.button() == Qt.MouseButton.LeftButton:
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.toggle()

    def minimumSizeHint(self) -> QSize:
        """Narrow: the text wraps."""
        return QSize(self.box.sizeHint().width() + 60, super().minimumSizeHint().height())
