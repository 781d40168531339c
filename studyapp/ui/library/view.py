"""The library: what to look at on the left, the answer, the learner's own words on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.bank import CardId, TopicId
from studyapp.ui.icons import icon
from studyapp.ui.library.chips import CHIPS, has_chip, with_chip, without_chip
from studyapp.ui.library.outline import Node
from studyapp.ui.library.outline_model import OutlineModel
from studyapp.ui.library.outline_tree import OutlineTree
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.one_line import OneLine
from studyapp.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from studyapp.study import Reason
    from studyapp.ui.widgets.find_bar import FindBar

VIEWS = ("Topics", "Paths", "Most asked", "List")
_SEARCH_AFTER = 25  # milliseconds without a key: typing is never held up


class LibraryView(QWidget):
    """Tells what the learner picked, typed and pressed; shows what it is given."""

    card_picked = Signal(str)
    view_picked = Signal(int)
    search_changed = Signal(str)
    went_back = Signal()
    went_forward = Signal()
    bookmark_picked = Signal(object)  # a Reason, or None to take it away
    topic_bookmark_picked = Signal(str, object)
    suspend_toggled = Signal()
    topic_study_wanted = Signal(str)
    note_opened = Signal(bool)
    suggestion_taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model = OutlineModel(self)
        self.search = self._make_search()
        self.error = QLabel(wordWrap=True)
        self.error.setProperty("role", "bad")
        self.error.hide()
        self.suggestion = QPushButton()
        self.suggestion.setProperty("flat", True)
        self.suggestion.hide()
        self._suggested = ""
        self.suggestion.clicked.connect(lambda: self.suggestion_taken.emit(self._suggested))
        self.chips = self._make_chips()
        self.views = QTabBar(drawBase=False, expanding=False)
        self.views.setObjectName("views")
        self.views.setAccessibleName("What the list shows")
        self.views.setUsesScrollButtons(False)
        for name in VIEWS:
            self.views.addTab(name)
        self.views.currentChanged.connect(self.view_picked)
        self.tree = self._make_tree()
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        self.pane = AnswerPane()
        self.find_bar: FindBar | None = None
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._side = self._left()
        self._panel: QWidget | None = None
        for widget in (self._side, self._middle()):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([330, 850])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        FirstFocus(self, self.tree)
        look.changed.connect(self._restyle)
        self._restyle()

    # what to look at

    def show_outline(self, root: Node, *, open_all: bool = False) -> None:
        """Another tree or list; selection and unfolding start anew."""
        self.tree.setRootIsDecorated(any(child.children for child in root.children))
        self.model.show(root)
        if open_all:
            self.tree.expandAll()

    def show_summary(self, text: str) -> None:
        """The quiet line under the tree."""
        self.summary.setText(text)

    def show_search_error(self, text: str) -> None:
        """What is wrong with the search and where; empty: nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.search.setProperty("bad", "true" if text else "false")
        self.search.style().unpolish(self.search)
        self.search.style().polish(self.search)

    def clear_search(self) -> None:
        """End it at once, not only when the typing rests."""
        if self.search.text() or self._typing.isActive():
            self.search.clear()
            self._typing.stop()
            self.search_changed.emit("")

    def focus_search(self) -> None:
        """Ready to type another search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_suggestion(self, text: str) -> None:
        """What may have been meant; empty: nothing."""
        self._suggested = text
        self.suggestion.setText(f"Did you mean “{text}”?")
        self.suggestion.setVisible(bool(text))

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
        self._select(self.model.index_of_card(cards[min(max(place, 0), len(cards) - 1)]))
        self.card_picked.emit(cards[min(max(place, 0), len(cards) - 1)])

    # the card

    def show_place(self, path: str) -> None:
        """Where the shown card stands in the bank."""
        self.place.setText(path)

    def show_card_state(self, bookmark: Reason | None, *, suspended: bool) -> None:
        """How the buttons above the answer look."""
        self.bookmark_button.setIcon(icon("bookmark-check" if bookmark else "bookmark"))
        self.bookmark_button.setToolTip(
            f"Bookmarked: {bookmark.label}" if bookmark else f"Bookmark  {key_text('bookmark')}"
        )
        self.bookmark_button.setAccessibleName(self.bookmark_button.toolTip())
        self.suspend_button.setIcon(icon("rotate-ccw" if suspended else "archive"))
        words = "Bring back into recall" if suspended else "Set aside from recall"
        self.suspend_button.setToolTip(f"{words}  {key_text('suspend')}")
        self.suspend_button.setAccessibleName(words)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Whether there is anywhere to go back or forward to."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def enable_card(self, *, on: bool) -> None:
        """Whether a card is shown that the buttons could act on."""
        for button in (self.bookmark_button, self.suspend_button, self.note_button):
            button.setEnabled(on)

    def open_bookmark_menu(self) -> None:
        """Ask for the reason."""
        menu = self._reasons(self.bookmark_picked.emit)
        menu.popup(self.bookmark_button.mapToGlobal(self.bookmark_button.rect().bottomLeft()))

    def open_topic_menu(self, topic: TopicId) -> None:
        """Ask for the reason to bookmark a whole topic."""
        menu = self._reasons(lambda reason: self.topic_bookmark_picked.emit(topic, reason))
        place = self.tree.visualRect(self.tree.currentIndex()).bottomLeft()
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def add_panel(self, panel: QWidget) -> None:
        """Room for the learner's own words, right of the answer."""
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(self._splitter.count() - 1, 0)
        self._panel = panel
        self._restyle()

    def open_find_bar(self) -> None:
        """Under the answer; made when first wanted."""
        if self.find_bar is None:
            from studyapp.ui.widgets.find_bar import FindBar  # noqa: PLC0415 (start-up)

            self.find_bar = FindBar(self.pane)
            self._middle_column.addWidget(self.find_bar)
        self.find_bar.open()

    def sizes(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def restore_sizes(self, state: QByteArray) -> None:
        """As it was kept."""
        self._splitter.restoreState(state)

    def _left(self) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(10, 10, 6, 6)
        column.setSpacing(8)
        for widget in (self.search, self.error, self.suggestion, self.chips, self.views):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self.summary)
        return side

    def _middle(self) -> QWidget:
        self.back_button = self._tool("arrow-left", "Back", "back")
        self.back_button.clicked.connect(self.went_back)
        self.forward_button = self._tool("arrow-right", "Forward", "forward")
        self.forward_button.clicked.connect(self.went_forward)
        self.place = OneLine()
        self.place.setProperty("role", "muted")
        self.bookmark_button = self._tool("bookmark", "Bookmark", "bookmark")
        self.bookmark_button.clicked.connect(self.open_bookmark_menu)
        self.suspend_button = self._tool("archive", "Set aside from recall", "suspend")
        self.suspend_button.clicked.connect(self.suspend_toggled)
        self.note_button = self._tool("notebook-pen", "Notes and own answer", "note")
        self.note_button.clicked.connect(lambda: self.note_opened.emit(False))
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 4)
        bar.addWidget(self.back_button)
        bar.addWidget(self.forward_button)
        bar.addWidget(self.place, 1)
        for button in (self.bookmark_button, self.suspend_button, self.note_button):
            bar.addWidget(button)
        middle = QWidget()
        column = self._middle_column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.pane, 1)
        self.pane.setMinimumWidth(320)  # the buttons above it may need more
        return middle

    def _tool(self, icon_name: str, name: str, command: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(f"{name}  {key_text(command)}")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_search(self) -> QLineEdit:
        field = SearchField(self._look, "Search questions and answers")
        self._typing = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        self._typing.timeout.connect(lambda: self.search_changed.emit(field.text()))
        field.textChanged.connect(lambda _text: self._typing.start())
        field.returnPressed.connect(self._open_first)
        return field

    def _open_first(self) -> None:
        """Enter in the search opens the first hit."""
        cards = self.model.cards()
        if cards and self.search.text().strip() and not self._typing.isActive():
            self._select(self.model.index_of_card(cards[0]))
            self.card_picked.emit(cards[0])
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_chips(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=5)
        self._chip_buttons = QButtonGroup(self, exclusive=False)
        for text, filter_text in CHIPS.items():
            chip = QPushButton(text)
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setAccessibleName(f"Only {text.lower()}")
            chip.toggled.connect(lambda on, said=filter_text: self._chip(said, on=on))
            self._chip_buttons.addButton(chip)
            flow.addWidget(chip)
        self.search.textChanged.connect(self._check_chips)
        return box

    def _chip(self, filter_text: str, *, on: bool) -> None:
        change = with_chip if on else without_chip
        self.search.setText(change(self.search.text(), filter_text))

    def _check_chips(self, text: str) -> None:
        for chip in self._chip_buttons.buttons():
            chip.blockSignals(True)
            chip.setChecked(has_chip(text, CHIPS[chip.text()]))
            chip.blockSignals(False)

    def _make_tree(self) -> OutlineTree:
        tree = OutlineTree(self.model, self._look)
        tree.customContextMenuRequested.connect(self._tree_menu)
        tree.selectionModel().currentChanged.connect(self._pick)
        return tree

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

    def _tree_menu(self) -> None:
        node = self.model.node(self.tree.currentIndex())
        topic = self.current_topic()
        if topic is None:
            return
        menu = QMenu(self.tree)
        study = menu.addAction(icon("repeat"), "Recall this topic now")
        study.triggered.connect(lambda: self.topic_study_wanted.emit(topic))
        mark = menu.addAction(icon("bookmark"), "Bookmark this topic…")
        mark.triggered.connect(lambda: self.open_topic_menu(topic))
        if node.title:
            own = menu.addAction(icon("bookmark"), "Bookmark this question…")
            own.triggered.connect(self.open_bookmark_menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(
            self.tree.viewport().mapToGlobal(
                self.tree.visualRect(self.tree.currentIndex()).bottomLeft()
            )
        )

    def _reasons(self, picked: Callable[[Reason | None], object]) -> QMenu:
        from studyapp.study import Reason  # noqa: PLC0415 (start-up)

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for reason in Reason:
            menu.addAction(reason.label).triggered.connect(
                lambda _checked=False, reason=reason: picked(reason)
            )
        menu.addSeparator()
        menu.addAction("No bookmark").triggered.connect(lambda: picked(None))
        return menu

    def _restyle(self) -> None:
        px = self._look.px
        self._side.setMinimumWidth(min(px(250), 420))  # all three fit into 1280 at 200 %
        if self._panel is not None:
            self._panel.setMinimumWidth(px(200))
        self.tree.setIndentation(px(14))
        self.tree.scheduleDelayedItemsLayout()
        if self.tree.currentIndex().isValid():
            self.tree.scrollTo(self.tree.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search for what is being read; Down goes on to the list."""
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._typing.stop()
            self.search_changed.emit("")  # now: a tree of hits would pick its first on the focus
            reads = self.bookmark_button.isEnabled()
            (self.pane if reads else self.tree).setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
