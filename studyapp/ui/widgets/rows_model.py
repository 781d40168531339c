"""The rows of a table as a Qt item model. Its own: items of Qt's would be one object a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.ui.widgets.share_bar import SHARE

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says; `order` sorts it where the text would not."""

    text: str
    order: float | None = None
    share: float | None = None  # 0 to 1, drawn as a bar

    @property
    def sorts_as(self) -> float | str:
        """Numbers by size, words by letter."""
        if self.order is not None:
            return self.order
        return self.text.lower() if self.share is None else self.share


@dataclass(frozen=True, slots=True)
class Row:
    """One line; picking it tells its topic or its card, or unfolds it where it has neither."""

    cells: tuple[Cell, ...]
    topic: str = ""
    card: str = ""
    children: tuple["Row", ...] = ()


@dataclass(slots=True)
class _Node:
    """A row at its place; the number 0 is above all that are topmost."""

    row: Row | None
    above: int = 0
    place: int = 0
    below: list[int] = field(default_factory=list)


class RowsModel(QAbstractItemModel):
    """An index carries the number of its node, so nothing hangs on the life of a Python object."""

    def __init__(self, headings: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._nodes = [_Node(None)]

    def show(self, rows: Iterable[Row]) -> None:
        """Others in the place of these, in their order."""
        self.beginResetModel()
        self._nodes = [_Node(None)]
        self._add(0, rows)
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """What stands there; every valid index has one."""
        row = self._nodes[index.internalId()].row
        assert row is not None
        return row

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        below = self._nodes[self._number(parent)].below
        if not (0 <= row < len(below) and 0 <= column < len(self._headings)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # one of two, in Qt
        above = self._nodes[self._number(index)].above
        return self.createIndex(self._nodes[above].place, 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.column() > 0 else len(self._nodes[self._number(parent)].below)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal and section < len(self._headings)
        return self._headings[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cells = self.row(index).cells if index.isValid() else ()
        if index.column() >= len(cells):
            return None
        cell = cells[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.text
        return cell.share if role == SHARE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Within what each stands below; what is unfolded or current stays so."""
        if column < 0:
            return
        self.layoutAboutToBeChanged.emit()
        known = self.persistentIndexList()
        for node in self._nodes:
            node.below.sort(
                key=lambda number: self._order(number, column),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
            for place, number in enumerate(node.below):
                self._nodes[number].place = place
        self.changePersistentIndexList(known, [self._moved(index) for index in known])
        self.layoutChanged.emit()

    def _add(self, above: int, rows: Iterable[Row]) -> None:
        for place, row in enumerate(rows):
            number = len(self._nodes)
            self._nodes.append(_Node(row, above, place))
            self._nodes[above].below.append(number)
            self._add(number, row.children)

    def _order(self, number: int, column: int) -> tuple[bool, float | str]:
        row = self._nodes[number].row
        cells = row.cells if row else ()
        key = cells[column].sorts_as if column < len(cells) else ""
        return isinstance(key, str), key

    def _moved(self, index: QModelIndex) -> QModelIndex:
        number = index.internalId()
        return self.createIndex(self._nodes[number].place, index.column(), number)

    @staticmethod
    def _number(index: Index) -> int:
        return index.internalId() if index.isValid() else 0
