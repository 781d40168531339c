"""The four bands of a verdict, the one that was reached filled."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.study.mock.verdict import Band
from studyapp.ui.theme import Look

_GAP, _HEIGHT = 6, 26


class BandScale(QWidget):
    """Painted; who does not see it is told by its name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._band: Band | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._restyle)

    def show_band(self, band: Band | None) -> None:
        """None: none of them."""
        self._band = band
        all_ = ", ".join(each.label for each in Band)
        reached = f"Verdict: {band.label}" if band else "No verdict"
        self.setAccessibleName(f"{reached}, of {all_}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(self._look.px(12))
        painter.setFont(font)
        gap = self._look.px(_GAP)
        width = (self.width() - gap * (len(Band) - 1)) / len(Band)
        for place, band in enumerate(Band):
            box = QRectF(place * (width + gap), 0, width, self.height())
            self._draw(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), band)
        painter.end()

    def _draw(self, painter: QPainter, box: QRectF, band: Band) -> None:
        color, reached = self._look.theme.color, band is self._band
        painter.setPen(QPen(color("accent" if reached else "line"), 1))
        painter.setBrush(color("accent" if reached else "page"))
        painter.drawRoundedRect(box, self._look.px(6), self._look.px(6))
        painter.setPen(color("on_accent" if reached else "muted"))
        inside = box.adjusted(4, 0, -4, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(band.label, Qt.TextElideMode.ElideRight, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
