"""One side of a comparison: its lines, and signs beside those that differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.code_editor.gutter import Gutter
from studyapp.ui.widgets.code_editor.marks import Span, mark_span, whole_line
from studyapp.ui.widgets.code_editor.places import position
from studyapp.ui.widgets.diff_rows import Side

_WIDTH = 24  # pixels


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


class DiffPane(CodeText):
    """Lines of one text; None keeps the place of a line that only the other one has."""

    def __init__(
        self, look: Look, tone: Tone, language: str = "", parent: QWidget | None = None
    ) -> None:
        self.tone = tone
        self._lines: tuple[Side | None, ...] = ()
        self._differ: frozenset[int] = frozenset()
        super().__init__(look, "", language, parent)
        look.changed.connect(self._mark)

    def show_lines(self, lines: Sequence[Side | None], differ: Sequence[bool]) -> None:
        """Others in the place of these; which of them differ."""
        self._lines = tuple(lines)
        self._differ = frozenset(place for place, differs in enumerate(differ, 1) if differs)
        self.setPlainText("\n".join(line.text if line else "" for line in lines))
        self._mark()

    def sign_of(self, number: int) -> str:
        """Beside the line with this number from 1."""
        there = number <= len(self._lines) and self._lines[number - 1] is not None
        return self.tone.sign if there and number in self._differ else ""

    def make_gutter(self) -> Gutter:
        return _Signs(self.look, self)

    def _mark(self) -> None:
        self.setExtraSelections(list(self._selections()))
        self.gutter.update()

    def _selections(self) -> Iterator[QTextEdit.ExtraSelection]:
        color = self.look.theme.color
        shown = QTextCharFormat()
        shown.setBackground(color(self.tone.mark))
        shown.setForeground(color("code_text"))  # its syntax colour could not be read on the mark
        for number, line in enumerate(self._lines, 1):
            block = self.line(number)
            if line is None:
                yield whole_line(QTextCursor(block), color("head"))
            elif number in self._differ:
                yield whole_line(QTextCursor(block), color(self.tone.page))
                for start, end in line.marks:
                    span = Span(position(block, start), position(block, end))
                    yield mark_span(self.document(), span, shown)


class _Signs(Gutter):
    def __init__(self, look: Look, pane: DiffPane) -> None:
        super().__init__(look, pane, pane)
        self._pane = pane

    def wanted_width(self, lines: int) -> int:
        return self._look.px(_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._pane.font())
        painter.setPen(self._look.theme.color(self._pane.tone.ink))
        for line in self._pane.shown_lines():
            place = QRect(0, line.top, self.width(), line.height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._pane.sign_of(line.number))
        painter.end()
