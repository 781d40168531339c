"""Rows of values that may unfold, be sorted and be picked; a share is drawn as a bar, too."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.band import draw_band
from studyapp.ui.widgets.rows_model import Row, RowsModel
from studyapp.ui.widgets.share_bar import ShareBar

_LITTLE_ROOM = 700
_PICK = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and how wide its column is at 100 %; 0: what is left.

    `narrow` is the width where there is little room: a share then goes without its bar.
    """

    title: str
    width: int = 0
    narrow: int = 0


class Rows(QTreeView):
    """As tall as its rows, up to a limit: the page scrolls, not the table."""

    topic_picked = Signal(str)
    card_picked = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        columns: Sequence[Column],
        *,
        header: bool = True,
        most: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._columns, self._most = look, columns, most
        self._rows: tuple[Row, ...] = ()
        self._model = RowsModel([column.title for column in columns], self)
        self.setModel(self._model)
        self.setItemDelegate(ShareBar(look, self))
        self.setObjectName("rows")
        self.setAccessibleName(name)
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHeaderHidden(not header)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.header().setSortIndicatorClearable(True)
        self.header().sortIndicatorChanged.connect(self._sorted)
        self.setSortingEnabled(header)
        self.expanded.connect(self._fit)
        self.collapsed.connect(self._fit)
        self.clicked.connect(self._pick)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Others in the place of these; what was unfolded, and the sorting, stay."""
        self._rows = tuple(rows)
        unfolded = [self._row(index) for index in self._branches() if self.isExpanded(index)]
        opened = {row.cells[0].text for row in unfolded}
        self._model.show(self._rows)
        header = self.header()
        if header.sortIndicatorSection() >= 0:
            self._model.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        for index in self._branches():
            self.setExpanded(index, self._row(index).cells[0].text in opened)
        self.setRootIsDecorated(any(True for _ in self._branches()))
        self._restyle()

    def texts(self) -> list[tuple[str, ...]]:
        """What the topmost rows say, as shown."""
        indexes = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        return [tuple(cell.text for cell in self._row(index).cells) for index in indexes]

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """As a click on the heading would; -1: as they were given."""
        self.sortByColumn(column, order)

    def event(self, event: QEvent) -> bool:
        """Enter on a row is its own, whatever else Enter does on the screen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            mine = event.key() in _PICK and self.currentIndex().isValid()
            event.setAccepted(mine)
            if mine:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PICK and self.currentIndex().isValid():
            self._pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current row is marked, and only while the keys are here."""
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(0))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()

    def drawRow(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        color = self._look.theme.color
        if self.selectionModel().isSelected(index):
            draw_band(painter, row, color("selected"))
        elif self.viewport().underMouse() and row.contains(self._mouse()):
            draw_band(painter, row, color("hover"))
        super().drawRow(painter, option, index)

    def _mouse(self) -> QPoint:
        return self.viewport().mapFromGlobal(QCursor.pos())

    def drawBranches(  # noqa: N802 (Qt's name)
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if self._model.hasChildren(index):
            side = self._look.px(13)
            top = rect.center().y() - side // 2
            place = QRect(rect.left() + self._look.px(7), top, side, side)
            icon("chevron-down" if self.isExpanded(index) else "chevron-right").paint(
                painter, place
            )

    def _sorted(self, column: int) -> None:
        if column < 0:
            self.show_rows(self._rows)

    def _pick(self, index: QModelIndex) -> None:
        row = self._row(index)
        if row.topic:
            self.topic_picked.emit(row.topic)
        elif row.card:
            self.card_picked.emit(row.card)
        elif row.children:
            first = index.siblingAtColumn(0)
            self.setExpanded(first, not self.isExpanded(first))

    def _row(self, index: QModelIndex) -> Row:
        return self._model.row(index)

    def _branches(self) -> Iterator[QModelIndex]:
        for number in range(self._model.rowCount()):
            index = self._model.index(number, 0)
            if self._model.hasChildren(index):
                yield index

    def _restyle(self) -> None:
        self.setIndentation(self._look.px(20))
        self._widen()
        self._fit()

    def _widen(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        little = self.viewport().width() < self._look.px(_LITTLE_ROOM)
        for number, column in enumerate(self._columns[: header.count()]):
            width = column.narrow if little and column.narrow else column.width
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            if width:
                header.resizeSection(number, self._look.px(width))

    def _fit(self) -> None:
        shown = self._model.rowCount()
        shown += sum(
            self._model.rowCount(index) for index in self._branches() if self.isExpanded(index)
        )
        row = self.sizeHintForRow(0) if shown else 0
        head = 0 if self.isHeaderHidden() else self.header().sizeHint().height()
        self.setFixedHeight(head + row * min(shown, self._most))
