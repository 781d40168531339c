"""A small line of scores, and what it says in words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from studyapp.ui.mock.history_words import Line
from studyapp.ui.theme import Look

_WIDTH, _HEIGHT, _DOT = 110, 30, 3


class Sparkline(QWidget):
    """Painted; the words beside it say the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line: Line | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_line(self, line: Line) -> None:
        """Other scores."""
        self._line = line
        self.setAccessibleName(line.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line is None:
            return
        color, points = self._look.theme.color, self._points(self._line)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self.height() - 0.5
        painter.setPen(QPen(color("line"), 1))
        painter.drawLine(QPointF(0, bottom), QPointF(self.width(), bottom))
        painter.setPen(QPen(color("accent"), self._look.px(2), c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(points)
        painter.setBrush(color("accent"))
        painter.drawEllipse(points[-1], self._look.px(_DOT) - 1, self._look.px(_DOT) - 1)
        painter.end()

    def _points(self, line: Line) -> Sequence[QPointF]:
        edge = self._look.px(_DOT) + 1
        step = (self.width() - 2 * edge) / max(len(line.scores) - 1, 1)
        room, span = self.height() - 2 * edge, line.highest - line.lowest
        return [
            QPointF(edge + place * step, edge + room * (1 - (score - line.lowest) / span))
            for place, score in enumerate(line.scores)
        ]

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class LineRow(QWidget):
    """Title and words, the line beside them."""

    def __init__(self, look: Look, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.words = QLabel(line.title, wordWrap=True), QLabel(line.words)
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "muted")
        self.spark = Sparkline(look)
        self.spark.show_line(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(14))
        row.addWidget(self.title, 3)
        row.addWidget(self.spark)
        row.addWidget(self.words, 2)
