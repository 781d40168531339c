"""The branches of the catalogue and their exercises as a Qt item model."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.bank import CardId
from studyapp.study.words import count
from studyapp.ui.exercise.catalogue import Entry, Group
from studyapp.ui.exercise.catalogue_rows import COUNT, ENTRY

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class CatalogueModel(QAbstractItemModel):
    """An index carries 0 for a branch, for an exercise the number of its branch from 1."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()

    def show(self, groups: Sequence[Group]) -> None:
        """Others in the place of these."""
        self.beginResetModel()
        self._groups = tuple(groups)
        self.endResetModel()

    def cards(self) -> list[CardId]:
        """All that are listed, in their order."""
        return [entry.title.id for group in self._groups for entry in group.entries]

    def branches(self) -> Iterable[tuple[QModelIndex, Group]]:
        """Each with where it stands."""
        return ((self.index(row, 0), group) for row, group in enumerate(self._groups))

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # one of two, in Qt
        branch = index.internalId() if index.isValid() else 0
        return self.createIndex(branch - 1, 0, 0) if branch else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()].entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if branch := index.internalId():
            return _of_entry(self._groups[branch - 1].entries[index.row()], role)
        return _of_group(self._groups[index.row()], role)


def _of_group(group: Group, role: int) -> object:
    match role:
        case _Role.DisplayRole:
            return group.title
        case _Role.AccessibleTextRole:
            return f"{group.title}, {count(group.size, 'exercise')}"
        case _:
            return group.size if role == COUNT else None


def _of_entry(entry: Entry, role: int) -> object:
    title = entry.title.to_solve
    match role:
        case _Role.DisplayRole:
            return title
        case _Role.AccessibleTextRole:
            return ", ".join((title, entry.state, entry.about.replace(" · ", ", ")))
        case _Role.ToolTipRole:
            return f"{title}\n{entry.state} · {entry.about}"
        case _:
            return entry if role == ENTRY else None
