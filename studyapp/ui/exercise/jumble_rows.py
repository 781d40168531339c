"""Paints a line of a jumble: its code in colours, at its indent, with a sign once it is checked."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.line_lexer import START, LineLexer, Run

Index = QModelIndex | QPersistentModelIndex

FRAGMENT, INDENT, MARK, PICKED = (Qt.ItemDataRole.UserRole + number for number in range(1, 5))
"""The roles: its number, its levels, whether it stands right (None: not checked), picked up."""

STEP = 4  # columns
_PX = 14
_RADIUS = 5


class PieceRow(QStyledItemDelegate):
    """A fragment has one line of code, or several that belong together."""

    def __init__(self, look: Look, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look, self._lexer = look, LineLexer("python")

    @staticmethod
    def step(font: QFont, look: Look) -> float:
        """How wide a level is."""
        return STEP * QFontMetricsF(_code_font(font, look)).horizontalAdvance(" ")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, metrics = self._look.px, QFontMetricsF(_code_font(option.font, self._look))
        lines = index.data().split("\n")
        widest = max(map(metrics.horizontalAdvance, lines))
        left = self._left(option.font, index)
        height = len(lines) * metrics.lineSpacing() + px(12)
        return QSize(round(left + widest + px(14)), round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        self._paint_box(painter, box, option, index)
        self._paint_sign(painter, option.rect, index)
        self._paint_guides(painter, option, index)
        self._paint_code(painter, option, index)
        painter.restore()

    def _paint_box(
        self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        color, picked = self._look.theme.color, bool(index.data(PICKED))
        ground = {False: "pitfall_page", True: "code_page", None: "code_page"}[index.data(MARK)]
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setBrush(color("accent_page" if picked else ground))
        line = "accent" if picked or current else "line"
        painter.setPen(QPen(color(line), 2 if picked else 1))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _paint_sign(self, painter: QPainter, row: QRect, index: Index) -> None:
        """A sign, not only a colour, says whether it stands right."""
        px, mark = self._look.px, index.data(MARK)
        side = px(14)
        spot = QRect(row.left() + px(8), row.center().y() - side // 2, side, side)
        if mark is not None:
            name, role = _SIGNS[mark]
            icon(name, role).paint(painter, spot)

    def _paint_guides(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A faint stroke for each level."""
        step, first = self.step(option.font, self._look), self._first(option.rect)
        painter.setPen(QPen(self._look.theme.color("strong_line"), 1, Qt.PenStyle.DotLine))
        for level in range(index.data(INDENT)):
            x = first + level * step + 1
            painter.drawLine(
                QPointF(x, option.rect.top() + 4), QPointF(x, option.rect.bottom() - 4)
            )

    def _paint_code(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        font = _code_font(option.font, self._look)
        metrics, color = QFontMetricsF(font), self._look.theme.color
        left = option.rect.left() + self._left(option.font, index)
        base = option.rect.top() + self._look.px(6) + metrics.ascent()
        painter.setFont(font)
        state = START
        for text in index.data().split("\n"):
            line = self._lexer.read(text, state)
            state, x = line.state, left
            for colour, part in _parts(text, line.runs):
                painter.setPen(color(colour))
                painter.drawText(QPointF(x, base), part)
                x += metrics.horizontalAdvance(part)
            base += metrics.lineSpacing()

    def _first(self, row: QRect) -> int:
        return row.left() + self._look.px(30)

    def _left(self, font: QFont, index: Index) -> float:
        level: int = index.data(INDENT)
        return self._look.px(30) + level * self.step(font, self._look)


_SIGNS = {
    True: ("circle-check", QPalette.ColorRole.Highlight),
    False: ("circle-alert", QPalette.ColorRole.BrightText),
}


def _parts(text: str, runs: Iterable[Run]) -> Iterator[tuple[str, str]]:
    """The whole line: each part with the name of its colour."""
    end = 0
    for run in runs:
        yield "code_text", text[end : run.start]
        yield run.colour, text[run.start : run.end]
        end = run.end
    yield "code_text", text[end:]


def _code_font(font: QFont, look: Look) -> QFont:
    code = QFont(font)
    code.setFamily("JetBrains Mono")
    code.setPixelSize(look.px(_PX))
    return code
