"""The numbers beside the lines, and signs on those where something is wrong."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look

_SIGN = 14  # pixels, as are the next
_GAP = 8
_LEAST_DIGITS = 2


class Shown(NamedTuple):
    """A line that is to be seen: its number from 1, and where."""

    number: int
    top: int
    height: int


class Page(Protocol):
    """The text that the gutter stands beside."""

    def shown_lines(self) -> Iterator[Shown]:
        """From the first to the last that is to be seen."""

    def line_notes(self) -> Mapping[int, str]:
        """What is wrong, by the numbers of the lines."""

    def current_line(self) -> int:
        """The number of the cursor's line, 0 where none is marked."""


class Gutter(QWidget):
    """Wide enough for the last number."""

    def __init__(self, look: Look, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._page, self._text = look, page, parent

    def wanted_width(self, lines: int) -> int:
        """For so many lines; none while it is hidden."""
        if self.isHidden():
            return 0
        digits = max(_LEAST_DIGITS, len(str(lines)))
        px = self._look.px
        number = digits * self._text.fontMetrics().horizontalAdvance("9")
        return px(_SIGN) + number + px(3 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._text.font())
        theme, px = self._look.theme, self._look.px
        edge = self.width() - px(_GAP)
        painter.setPen(theme.color("line"))
        painter.drawLine(edge, event.rect().top(), edge, event.rect().bottom())
        notes, current = self._page.line_notes(), self._page.current_line()
        for line in self._page.shown_lines():
            marked = line.number in (current, *notes)
            painter.setPen(theme.color("code_text" if marked else "muted"))
            place = QRect(0, line.top, edge - px(_GAP), line.height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(line.number))
            if line.number in notes:
                top = line.top + (line.height - px(_SIGN)) // 2
                square = QRect(px(_GAP) // 2, top, px(_SIGN), px(_SIGN))
                icon("circle-alert", QPalette.ColorRole.BrightText).paint(painter, square)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tool tip of a line says what is wrong there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._note_at(event.pos().y()), self)
            return True
        return super().event(event)

    def _note_at(self, y: int) -> str:
        shown = self._page.shown_lines()
        number = next((line.number for line in shown if 0 <= y - line.top < line.height), 0)
        return self._page.line_notes().get(number, "")
