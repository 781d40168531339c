"""The library's tree: whole rows are highlighted, long titles wrap to the width."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView

from studyapp.ui.icons import icon
from studyapp.ui.library.outline_model import OutlineModel
from studyapp.ui.library.row_delegate import RowDelegate
from studyapp.ui.theme import Look
from studyapp.ui.widgets.band import draw_band
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
        row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        color = self._look.theme.color
        if index in self.selectedIndexes():
            draw_band(painter, row, color("selected"))
        elif row.contains(self._mouse()):
            draw_band(painter, row, color("hover"))
        super().drawRow(painter, option, index)
        if self.hasFocus() and index == self.currentIndex():
            draw_band(painter, row, Qt.GlobalColor.transparent, color("accent"))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802 (Qt)
        if self.model().hasChildren(index):
            side = self._look.px(12)
            place = QRect(0, 0, side, side)
            place.moveCenter(QPoint(rect.right() - self.indentation() // 2, rect.center().y()))
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            icon(name, QPalette.ColorRole.PlaceholderText).paint(painter, place)

    def _mouse(self) -> QPoint:
        inside = self.viewport().underMouse()
        return self.viewport().mapFromGlobal(QCursor.pos()) if inside else QPoint(-1, -1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The current row stays in view."""
        current = self.currentIndex()
        seen = self.visualRect(current).intersects(QRect(QPoint(), event.oldSize()))
        super().resizeEvent(event)
        if seen and event.size().height() < event.oldSize().height():
            self.scrollTo(current)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
