"""A share in a table: its text, and a bar as long as it is large."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studyapp.ui.theme import Look

SHARE = Qt.ItemDataRole.UserRole + 1

_SHORTEST = 40


class ShareBar(QStyledItemDelegate):
    """Draws a bar in cells that have a share (0 to 1), and any other cell as usual."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._look.px(30))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        share = index.data(SHARE)
        if share is not None:
            self._draw(painter, option.rect, float(share))

    def _draw(self, painter: QPainter, cell: QRect, share: float) -> None:
        px = self._look.px
        left, height = cell.left() + px(56), px(6)
        track = QRectF(
            left, cell.center().y() - height / 2 + 1, cell.right() - left - px(12), height
        )
        if track.width() < px(_SHORTEST):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.color("line"))
        painter.drawRoundedRect(track, height / 2, height / 2)
        if share > 0:
            full = QRectF(track)
            full.setWidth(max(track.width() * min(share, 1), height))
            painter.setBrush(self._look.theme.color("accent"))
            painter.drawRoundedRect(full, height / 2, height / 2)
        painter.restore()
