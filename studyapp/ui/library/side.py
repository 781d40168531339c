"""What to look at: the search, the choice of lists, and the list itself."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QMenu, QTabBar, QVBoxLayout, QWidget

from studyapp.bank import CardId, TopicId
from studyapp.ui.icons import icon
from studyapp.ui.library.outline import Node
from studyapp.ui.library.outline_model import OutlineModel
from studyapp.ui.library.outline_tree import OutlineTree
from studyapp.ui.library.search_box import SearchBox
from studyapp.ui.theme import Look

VIEWS = ("Topics", "Paths", "Most asked", "List")


class Side(QWidget):
    """Tells which row was picked, and what its menu asked for."""

    card_picked = Signal(str)
    card_entered = Signal(str)  # by Enter in the search: it is to be read at once
    topic_study_wanted = Signal(str)
    topic_bookmark_wanted = Signal(str)
    bookmark_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.box = SearchBox(look)
        self.box.entered.connect(self._enter_first)
        self.views = _views()
        self.model = OutlineModel(self)
        self.tree = OutlineTree(self.model, look)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(self._pick)
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 6, 6)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.views)
        column.addWidget(self.tree, 1)
        column.addWidget(self.summary)

    def show_outline(self, root: Node, *, open_all: bool = False) -> None:
        """Another tree or list; selection and unfolding start anew."""
        self.tree.setRootIsDecorated(any(child.children for child in root.children))
        self.model.show(root)
        if open_all:
            self.tree.expandAll()

    def select_card(self, card: CardId) -> None:
        """Move to a card's row without picking it again."""
        index = self.model.index_of_card(card)
        current = self.tree.currentIndex()
        if index.isValid() and self.model.node(current).title != self.model.node(index).title:
            self._select(index)

    def reveal_topic(self, topic: TopicId) -> None:
        """Unfold a topic and move to it."""
        index = self.model.index_of_topic(topic)
        if index.isValid():
            self.tree.expand(index)
            self._select(index)

    def current_topic(self) -> TopicId | None:
        """The topic of the current row, be it a heading or a card."""
        node = self.model.node(self.tree.currentIndex())
        return node.title.topic if node.title else node.topic

    def step(self, by: int) -> None:
        """On to the next or the previous card of what is shown."""
        cards = self.model.cards()
        node = self.model.node(self.tree.currentIndex())
        here = next(iter(node.cards()), None)
        if not cards:
            return
        place = cards.index(here) + by if here in cards and node.title else 0
        card = cards[min(max(place, 0), len(cards) - 1)]
        self._select(self.model.index_of_card(card))
        self.card_picked.emit(card)

    def below_row(self) -> QPoint:
        """Where a menu about the current row opens, on the screen."""
        row = self.tree.visualRect(self.tree.currentIndex())
        return self.tree.viewport().mapToGlobal(row.bottomLeft())

    def restyle(self) -> None:
        """Theme or zoom changed."""
        px = self._look.px
        self.setMinimumWidth(min(px(250), 420))  # all three parts fit into 1280 at 200 %
        self.tree.setIndentation(px(14))
        self.tree.scheduleDelayedItemsLayout()
        if self.tree.currentIndex().isValid():
            self.tree.scrollTo(self.tree.currentIndex())

    def _enter_first(self) -> None:
        """Enter in the search opens the first hit."""
        if cards := self.model.cards():
            self._select(self.model.index_of_card(cards[0]))
            self.card_entered.emit(cards[0])

    def _pick(self, index: QModelIndex) -> None:
        node = self.model.node(index)
        if node.title:
            self.card_picked.emit(node.title.id)

    def _select(self, index: QModelIndex) -> None:
        self.tree.selectionModel().blockSignals(True)
        self.tree.setCurrentIndex(index)
        self.tree.selectionModel().blockSignals(False)
        self.tree.scrollTo(index)
        self.tree.viewport().update()

    def _open_menu(self) -> None:
        """Where the keys are, not where the mouse is: both may ask for it."""
        topic = self.current_topic()
        if topic is None:
            return
        menu = QMenu(self.tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        study = menu.addAction(icon("repeat"), "Recall this topic now")
        study.triggered.connect(lambda: self.topic_study_wanted.emit(topic))
        mark = menu.addAction(icon("bookmark"), "Bookmark this topic…")
        mark.triggered.connect(lambda: self.topic_bookmark_wanted.emit(topic))
        if self.model.node(self.tree.currentIndex()).title:
            own = menu.addAction(icon("bookmark"), "Bookmark this question…")
            own.triggered.connect(self.bookmark_wanted)
        menu.popup(self.below_row())


def _views() -> QTabBar:
    views = QTabBar(drawBase=False, expanding=False)
    views.setObjectName("views")
    views.setAccessibleName("What the list shows")
    views.setUsesScrollButtons(False)
    for name in VIEWS:
        views.addTab(name)
    return views
