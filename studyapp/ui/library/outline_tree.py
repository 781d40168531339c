"""The library's tree: whole rows are highlighted, long titles wrap to the width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from studyapp.ui.library.outline_model import OutlineModel
from studyapp.ui.library.row_delegate import RowDelegate
from studyapp.ui.theme import Look
from studyapp.ui.widgets.scrolled import known_viewport

Index = QModelIndex | QPersistentModelIndex


class OutlineTree(QTreeView):
    """Paints its own background of the chosen row, rounded and across the indentation."""

    def __init__(self, model: OutlineModel, look: Look) -> None:
        super().__init__(headerHidden=True, animated=False, expandsOnDoubleClick=True)
        self._look = look
        self._moving = known_viewport(self)
        self.setObjectName("outline")
        self.setAccessibleName("Topics and questions")
        self.setModel(model)
        self.setItemDelegate(RowDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index in self.selectedIndexes():
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.theme.color("selected"))
            row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
            painter.drawRoundedRect(row.adjusted(1, 0, -1, 0), 5, 5)
            painter.restore()
        super().drawRow(painter, option, index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
