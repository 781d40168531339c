"""The outline as a Qt item model."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.bank import CardId, TopicId
from studyapp.bank.standing import Standing
from studyapp.ui.library.outline import Node

Index = QModelIndex | QPersistentModelIndex
NODE = Qt.ItemDataRole.UserRole
COUNTS = Qt.ItemDataRole.UserRole + 1
STATUS = Qt.ItemDataRole.UserRole + 2
MARKED = Qt.ItemDataRole.UserRole + 3
MOST_ASKED = Qt.ItemDataRole.UserRole + 4

Wanted = Callable[[Node], bool]
_NOWHERE = QModelIndex()
_ASKED_WORDS = {True: "most asked", False: ""}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cards of a branch are due, weak, new, done, and how many there are."""

    due: int = 0
    weak: int = 0
    new: int = 0
    done: int = 0
    total: int = 0

    def words(self) -> str:
        """For a tooltip and for a screen reader."""
        parts = ((self.due, "due"), (self.weak, "weak"), (self.new, "new"), (self.done, "done"))
        said = ", ".join(f"{count} {word}" for count, word in parts if count)
        return f"{self.total} questions: {said}" if said else f"{self.total} questions"


class OutlineModel(QAbstractItemModel):
    """A tree of nodes; counts are derived from the standing handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("")
        self._standing: Standing | None = None
        self._counts: dict[int, Counts] = {}

    def show(self, root: Node) -> None:
        """Another tree in the place of this one."""
        self.beginResetModel()
        self._root = root
        self._counts = {}
        self.endResetModel()

    def mark(self, standing: Standing) -> None:
        """The same tree with today's marks and counts."""
        self._standing = standing
        self._counts = {}
        self._announce(self._root)

    def root(self) -> Node:
        """The tree shown."""
        return self._root

    def node(self, index: Index) -> Node:
        """The node of a row; the root for an index that is none."""
        found: Node = index.internalPointer() if index.isValid() else self._root
        return found

    def index_of_card(self, card: CardId) -> QModelIndex:
        """The first row of a card; an invalid index where it is not shown."""
        return self._find(lambda node: node.title is not None and node.title.id == card)

    def index_of_topic(self, topic: TopicId) -> QModelIndex:
        """The first row of a topic; an invalid index where it is not shown."""
        return self._find(lambda node: node.topic == topic)

    def cards(self) -> list[CardId]:
        """Every card shown, in order, each once."""
        return list(dict.fromkeys(self._root.cards()))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        children = self.node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent() too
        above = self.node(index).parent if index.isValid() else None
        return _NOWHERE if above is None or above is self._root else self._index(above)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{node.title.number}. {node.text}" if node.title else node.text
            case Qt.ItemDataRole.ToolTipRole:
                return self._explained(node)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node)
            case x if x == NODE:
                return node
            case x if x == COUNTS:
                return None if node.title else self.counts(node)
            case x if x == STATUS:
                return self.status(node.title.id) if node.title else ""
            case x if x == MARKED:
                return bool(node.title and self._is_bookmarked(node.title.id))
            case x if x == MOST_ASKED:
                return bool(node.title and node.title.is_most_asked)
        return None

    def counts(self, node: Node) -> Counts:
        """Of a whole branch; zeros until a standing was handed in."""
        if id(node) not in self._counts:
            self._counts[id(node)] = self._count(set(node.cards()))
        return self._counts[id(node)]

    def status(self, card: CardId) -> str:
        """One of suspended, due, weak, new, done; empty until it is known."""
        known = self._standing
        if known is None:
            return ""
        kinds = ("suspended", "due", "weak", "new", "done")
        return next((kind for kind in kinds if card in getattr(known, kind)), "")

    def _count(self, cards: set[CardId]) -> Counts:
        known = self._standing
        if known is None:
            return Counts(total=len(cards))
        return Counts(
            due=len(cards & known.due),
            weak=len(cards & known.weak),
            new=len(cards & known.new),
            done=len(cards & known.done),
            total=len(cards),
        )

    def _is_bookmarked(self, card: CardId) -> bool:
        return self._standing is not None and card in self._standing.bookmarked

    def _explained(self, node: Node) -> str:
        if not node.title:
            return f"{node.text}\n{self.counts(node).words()}"
        if not node.title.is_most_asked:
            return node.text
        return f"{node.text}\nMost asked: by {node.title.asked} sources"

    def _spoken(self, node: Node) -> str:
        if not node.title:
            return f"{node.text}, {self.counts(node).words()}"
        parts = (node.text, _ASKED_WORDS[node.title.is_most_asked], self.status(node.title.id))
        return ", ".join(filter(None, parts))

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node)

    def _find(self, wanted: Wanted) -> QModelIndex:
        found = next((node for node in _walk(self._root) if wanted(node)), None)
        return self._index(found) if found else QModelIndex()

    def _announce(self, node: Node) -> None:
        if node.children:
            self.dataChanged.emit(self._index(node.children[0]), self._index(node.children[-1]))
        for child in node.children:
            self._announce(child)


def _walk(node: Node) -> Iterable[Node]:
    for child in node.children:
        yield child
        yield from _walk(child)
