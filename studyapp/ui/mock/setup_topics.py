"""The topics that questions may come from: a tree with a tick for each; no tick means all."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from studyapp.bank import Topic, TopicId
from studyapp.ui.theme import Look

_ID = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class SetupTopics(QWidget):
    """Space ticks; a branch ticks all its leaves."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._topics: tuple[Topic, ...] = ()
        self.tree = QTreeWidget()
        self.tree.setObjectName("plain")
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName("Topics that questions may come from")
        self.tree.itemChanged.connect(lambda _item, _column: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tree)
        look.changed.connect(self._restyle)
        self._restyle()

    def offer(self, topics: Sequence[Topic]) -> None:
        """Those of the bank; what was ticked stays so."""
        if tuple(topics) == self._topics:
            return
        ticked = self.topics()
        self._topics = tuple(topics)
        self.tree.blockSignals(True)
        self.tree.clear()
        branches: dict[TopicId, QTreeWidgetItem] = {}
        for topic in topics:
            above = branches.get(topic.parent) if topic.parent else None
            item = QTreeWidgetItem(above or self.tree.invisibleRootItem(), [topic.title])
            item.setData(0, _ID, str(topic.id))
            item.setCheckState(0, _OFF)
            if topic.parent is None:
                branches[topic.id] = item
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        self.tree.blockSignals(False)
        self.show_topics(ticked)

    def topics(self) -> frozenset[TopicId]:
        """Whole branches by their own id; none where nothing, or everything, is ticked."""
        found: set[TopicId] = set()
        branches = _below(self.tree.invisibleRootItem())
        if all(branch.checkState(0) == _ON for branch in branches):
            return frozenset()
        for branch in branches:
            if branch.checkState(0) == _ON:
                found.add(_id(branch))
            else:
                found |= {_id(leaf) for leaf in _below(branch) if leaf.checkState(0) == _ON}
        return frozenset(found)

    def show_topics(self, wanted: frozenset[TopicId]) -> None:
        """As if ticked by hand, but told to nobody."""
        self.tree.blockSignals(True)
        for branch in _below(self.tree.invisibleRootItem()):
            whole, leaves = _id(branch) in wanted, _below(branch)
            if not leaves:
                branch.setCheckState(0, _ON if whole else _OFF)
            for leaf in leaves:
                leaf.setCheckState(0, _ON if whole or _id(leaf) in wanted else _OFF)
        self.tree.blockSignals(False)

    def _restyle(self) -> None:
        self.tree.setFixedHeight(self._look.px(240))


def _id(item: QTreeWidgetItem) -> TopicId:
    return TopicId(str(item.data(0, _ID)))


def _below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(place) for place in range(item.childCount()))
    return [child for child in children if child is not None]
