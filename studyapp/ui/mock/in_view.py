"""What stays in view while the page scrolls: the part beside it, and what has the keys."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

_AROUND = 16


class FocusInView(QObject):
    """Scrolls a page to what the keys came to, by Tab or by the arrows of a list of options."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # there are widgets
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        page = self._area.widget()
        if now is not None and page is not None and page.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 3 * _AROUND)


class StaysInView(QWidget):
    """Moves its part down with the page, as far as there is room; its end is seen at the latest.

    Where nothing taller stands beside it there is no such room: it scrolls as all the others do.
    """

    def __init__(self, part: QWidget, area: QScrollArea, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._area = part, area
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(part)
        self._column.addStretch(1)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        down = max(0, min(self._wanted(), self.height() - self._part.height()))
        if down != self._column.contentsMargins().top():
            self._column.setContentsMargins(0, down, 0, 0)
            self._column.activate()  # at once: it would tremble

    def _wanted(self) -> int:
        page, seen = self._area.widget(), self._area.viewport().height()
        if page is None:
            return 0
        above = -page.y() - self.mapTo(page, QPoint()).y() + _AROUND
        return above + min(0, seen - 2 * _AROUND - self._part.height())
