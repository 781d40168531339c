"""The lines of a comparison, and signs beside those that differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.code_editor.gutter import Gutter
from studyapp.ui.widgets.code_editor.marks import Span, mark_span, whole_line
from studyapp.ui.widgets.code_editor.places import position
from studyapp.ui.widgets.diff_rows import Side

_WIDTH = 24  # pixels
_AROUND = 24  # margins and frame


@dataclass(frozen=True, slots=True)
class Tone:
    """How what differs is shown on a side: a sign, and tokens of the theme."""

    sign: str
    ink: str
    page: str
    mark: str


WANT = Tone("−", "tip", "tip_page", "want_mark")
GOT = Tone("+", "pitfall", "pitfall_page", "got_mark")
OLD = Tone("−", "pitfall", "pitfall_page", "got_mark")
NEW = Tone("+", "tip", "tip_page", "want_mark")


class Line(NamedTuple):
    """A line of a pane; without a text it keeps the place of one that only the other side has."""

    side: Side | None
    tone: Tone | None = None  # None: both have it

    @property
    def sign(self) -> str:
        """Beside it, where it differs."""
        return self.tone.sign if self.tone and self.side else ""


class DiffPane(CodeText):
    """Lines of one text, or of both below one another."""

    def __init__(self, look: Look, language: str = "", parent: QWidget | None = None) -> None:
        self._lines: tuple[Line, ...] = ()
        super().__init__(look, "", language, parent)
        look.changed.connect(self._mark)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Others in the place of these."""
        self._lines = tuple(lines)
        self.setPlainText("\n".join(line.side.text if line.side else "" for line in lines))
        self._mark()

    def width_of(self, columns: int) -> int:
        """What so many need, to be seen without scrolling."""
        self.ensurePolished()
        text = columns * QFontMetricsF(self.font()).horizontalAdvance("0")
        return round(text) + self.look.px(_WIDTH + _AROUND)

    def line_at(self, number: int) -> Line | None:
        """The one with this number from 1."""
        return self._lines[number - 1] if number <= len(self._lines) else None

    def sign_of(self, number: int) -> str:
        """Beside the line with this number from 1."""
        line = self.line_at(number)
        return line.sign if line else ""

    def make_gutter(self) -> Gutter:
        return _Signs(self.look, self)

    def _mark(self) -> None:
        self.setExtraSelections(list(self._selections()))
        self.gutter.update()

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        color = self.look.theme.color
        for number, (side, tone) in enumerate(self._lines, 1):
            block = self.line(number)
            if side is None:
                yield whole_line(QTextCursor(block), color("head"))
            elif tone is not None:
                yield whole_line(QTextCursor(block), color(tone.page))
                shown = self._shown(tone)
                for start, end in side.marks:
                    span = Span(position(block, start), position(block, end))
                    yield mark_span(self.document(), span, shown)

    def _shown(self, tone: Tone) -> QTextCharFormat:
        shown = QTextCharFormat()
        shown.setBackground(self.look.theme.color(tone.mark))
        shown.setForeground(self.look.theme.color("code_text"))  # syntax colours are lost on it
        return shown


class _Signs(Gutter):
    def __init__(self, look: Look, pane: DiffPane) -> None:
        super().__init__(look, pane, pane)
        self._pane = pane

    def wanted_width(self, lines: int) -> int:
        return self._look.px(_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._pane.font())
        for shown in self._pane.shown_lines():
            line = self._pane.line_at(shown.number)
            if line and line.tone:
                painter.setPen(self._look.theme.color(line.tone.ink))
                place = QRect(0, shown.top, self.width(), shown.height)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line.sign)
        painter.end()
