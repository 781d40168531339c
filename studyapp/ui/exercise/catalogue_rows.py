"""Paints a row of the catalogue: a branch, or an exercise in two lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from studyapp.practice.standing import Stand
from studyapp.ui.exercise.catalogue import Entry
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole + 1
"""The role that holds an exercise."""
COUNT = Qt.ItemDataRole.UserRole + 2
"""The role that holds how many exercises a branch has."""

_LITTLE_ROOM = 620  # pixels; below it the state stands in the second line
_MARKS = {
    Stand.NEW: ("circle", QPalette.ColorRole.Dark),
    Stand.UNDER_WAY: ("pencil", QPalette.ColorRole.Link),
    Stand.PASSED: ("circle-check", QPalette.ColorRole.PlaceholderText),
    Stand.MISSED: ("circle-alert", QPalette.ColorRole.BrightText),
}
_DUE = ("circle-dot", QPalette.ColorRole.Link)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_TOP = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class RowPainter(QStyledItemDelegate):
    """State, title, and in a second line what sort of exercise it is."""

    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look, self._tree = look, tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = self._look.px
        lines = QFontMetrics(option.font).lineSpacing()
        if index.data(ENTRY):
            return QSize(
                px(120), lines + QFontMetrics(self._small(option.font)).lineSpacing() + px(14)
            )
        return QSize(px(120), lines + px(16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        px = self._look.px
        body = option.rect.adjusted(px(4), 0, -px(12), 0)
        entry: Entry | None = index.data(ENTRY)
        if entry:
            self._paint_entry(painter, option.font, body, entry)
        else:
            self._paint_head(painter, option.font, body, index)
        painter.restore()

    def _paint_head(self, painter: QPainter, font: QFont, body: QRect, index: Index) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._look.theme.color("text"))
        name = str(index.data())
        painter.drawText(body, _MIDDLE, _cut(painter, name, body.width()))
        left = painter.fontMetrics().horizontalAdvance(name) + self._look.px(8)
        painter.setFont(self._small(font))
        painter.setPen(self._look.theme.color("muted"))
        painter.drawText(body.adjusted(left, 0, 0, 0), _MIDDLE, str(index.data(COUNT)))

    def _paint_entry(self, painter: QPainter, font: QFont, body: QRect, entry: Entry) -> None:
        px, color = self._look.px, self._look.theme.color
        side = px(16)
        if entry.is_variant:
            body = body.adjusted(side + px(10), 0, 0, 0)
        picture, role = _DUE if entry.due else _MARKS[entry.stand]
        spot = QRect(body.left(), 0, side, side)
        spot.moveTop(body.center().y() - side // 2)
        icon(picture, role).paint(painter, spot)
        small = self._small(font)
        text = body.adjusted(side + px(10), px(7), 0, -px(7))
        beside = self._tree.viewport().width() >= px(_LITTLE_ROOM)
        if beside:
            text.setRight(self._paint_state(painter, small, body, entry) - px(16))
        painter.setFont(font)
        painter.setPen(color("text"))
        painter.drawText(text, _TOP, _cut(painter, entry.title.to_solve, text.width()))
        painter.setFont(small)
        painter.setPen(color("muted"))
        about = entry.about if beside else f"{entry.state} · {entry.about}"
        painter.drawText(text, _BOTTOM, _cut(painter, about, text.width()))

    def _paint_state(self, painter: QPainter, small: QFont, body: QRect, entry: Entry) -> int:
        """At the right edge; tells where it begins."""
        painter.setFont(small)
        bad = entry.stand is Stand.MISSED and not entry.due
        token = "accent" if entry.due else "bad" if bad else "muted"
        painter.setPen(self._look.theme.color(token))
        painter.drawText(body, _RIGHT, entry.state)
        return body.right() - painter.fontMetrics().horizontalAdvance(entry.state)

    def _small(self, font: QFont) -> QFont:
        small = QFont(font)
        small.setPixelSize(self._look.px(12))
        return small


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
