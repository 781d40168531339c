"""Paints a row of the library: its mark, its title on up to three lines, counts, what was found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from studyapp.ui.icons import icon
from studyapp.ui.library.outline import Node
from studyapp.ui.library.outline_model import COUNTS, MARKED, MOST_ASKED, NODE, STATUS, Counts
from studyapp.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex

_MARKS = {
    "due": ("circle-dot", QPalette.ColorRole.Link),
    "weak": ("triangle-alert", QPalette.ColorRole.BrightText),
    "done": ("circle-check", QPalette.ColorRole.PlaceholderText),
    "suspended": ("archive", QPalette.ColorRole.PlaceholderText),
}
_NEW = ("circle", QPalette.ColorRole.Dark)
_FLAG = 18  # as wide as its picture, and some air
_COUNTED = (("new", "muted"), ("weak", "pitfall"), ("due", "accent"))
_FLAGS = ((MARKED, "bookmark", QPalette.ColorRole.Link), (MOST_ASKED, "star", _NEW[1]))
_TITLE_LINES, _SNIPPET_LINES = 3, 2


class RowDelegate(QStyledItemDelegate):
    """Shapes as well as colours tell due, weak and done apart."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look, self._tree = look, tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        node: Node = index.data(NODE)
        height = self._look.px(10) + option.fontMetrics.lineSpacing()
        if node.title:
            width = self._room(index) - self._text_left() - self._look.px(8)
            width -= self._look.px(_FLAG) * len(_flags(index))
            height = self._look.px(10) + self._height(index.data(), option.font, width)
            if node.snippet:
                height += self._height(
                    node.snippet, self._small(option.font), width, _SNIPPET_LINES
                )
        return QSize(self._look.px(120), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        body = option.rect.adjusted(self._look.px(2), 0, -self._look.px(6), 0)
        if index.data(NODE).title:
            self._paint_card(painter, option.font, index, body)
        else:
            self._paint_branch(painter, option.font, index, body)
        painter.restore()

    def _paint_branch(self, painter: QPainter, font: QFont, index: Index, body: QRect) -> None:
        counts: Counts = index.data(COUNTS)
        right = body.right()
        for name, token in _COUNTED:
            if count := getattr(counts, name):
                color = self._look.theme.color(token)
                right = self._badge(painter, font, QRect(body), right, str(count), color)
                right = self._sign(painter, body, right, name)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._look.theme.color("text"))
        place = QRect(body)
        place.setRight(right)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, middle, text)

    def _badge(
        self, painter: QPainter, font: QFont, place: QRect, right: int, text: str, color: QColor
    ) -> int:
        small = self._small(font)
        width = QFontMetrics(small).horizontalAdvance(text) + self._look.px(8)
        place.setLeft(right - width)
        place.setRight(right)
        painter.setFont(small)
        painter.setPen(color)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return right - width

    def _sign(self, painter: QPainter, body: QRect, right: int, name: str) -> int:
        """The mark that such cards have; a number alone says: new."""
        if name not in _MARKS:
            return right
        side = self._look.px(11)
        shape, role = _MARKS[name]
        spot = QRect(right - side + self._look.px(3), body.center().y() - side // 2, side, side)
        icon(shape, role).paint(painter, spot)
        return spot.left()

    def _paint_card(self, painter: QPainter, font: QFont, index: Index, body: QRect) -> None:
        node: Node = index.data(NODE)
        status: str = index.data(STATUS)
        side, top = self._look.px(15), body.top() + self._look.px(5)
        line = QFontMetrics(font).lineSpacing()
        spot = QRect(body.left(), top + (line - side) // 2, side, side)
        name, role = _MARKS.get(status, _NEW)
        icon(name, role).paint(painter, spot)
        left = body.left() + self._text_left()
        width = body.right() - left
        for name, role in _flags(index):
            width -= self._look.px(_FLAG)
            flag = QRect(left + width + self._look.px(_FLAG) - side, spot.top(), side, side)
            icon(name, role).paint(painter, flag)
        painter.setPen(self._look.theme.color("muted" if status == "suspended" else "text"))
        shift = len(index.data()) - len(node.text)  # the number before the title
        marks = tuple((start + shift, end + shift) for start, end in node.title_marks)
        above = QRect(left, top, width, 0)
        height = self._draw(painter, index.data(), font, above, marks)
        if node.snippet:
            painter.setPen(self._look.theme.color("muted"))
            below = QRect(left, top + height, body.right() - left, 0)
            small = self._small(font)
            self._draw(painter, node.snippet, small, below, node.marks, _SNIPPET_LINES)

    def _draw(
        self,
        painter: QPainter,
        text: str,
        font: QFont,
        place: QRect,
        marks: tuple[tuple[int, int], ...],
        lines: int = _TITLE_LINES,
    ) -> int:
        layout = self._layout(text, font, place.width(), lines)
        shown = QTextCharFormat()
        shown.setBackground(self._look.theme.color("mark"))
        shown.setForeground(self._look.theme.color("text"))
        ranges = [_range(start, end, shown) for start, end in marks]
        layout.draw(painter, place.topLeft().toPointF(), ranges)
        return round(layout.boundingRect().height())

    def _height(self, text: str, font: QFont, width: int, lines: int = _TITLE_LINES) -> int:
        return round(self._layout(text, font, width, lines).boundingRect().height())

    def _layout(self, text: str, font: QFont, width: int, lines: int) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", " "), font)
        layout.beginLayout()
        y = 0.0
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y))
            y += line.height()
            cut = line.textStart() + line.textLength() < len(text)
            if number == lines - 1 and cut and not text.endswith("…"):
                kept = text[: max(line.textStart() + line.textLength() - 2, 1)].rstrip()
                return self._layout(f"{kept}…", font, width, lines)
        layout.endLayout()
        return layout

    def _room(self, index: Index) -> int:
        """How wide a row is: the tree knows only once it is laid out."""
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        indent = self._tree.indentation() * (depth if self._tree.rootIsDecorated() else depth - 1)
        return self._tree.viewport().width() - indent

    def _text_left(self) -> int:
        return self._look.px(15 + 7)

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPixelSize(self._look.px(12))
        return small


def _flags(index: Index) -> list[tuple[str, QPalette.ColorRole]]:
    """From the right."""
    return [(name, color) for role, name, color in _FLAGS if index.data(role)]


def _range(start: int, end: int, shown: QTextCharFormat) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start, piece.length, piece.format = start, end - start, shown
    return piece
