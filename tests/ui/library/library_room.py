"""A library screen with all that is round it: a compiled bank, a progress file, keys pressed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studyapp.bank import CardId
from studyapp.bank.index import compile_index
from studyapp.ui.library import add_tools, library_screen
from studyapp.ui.library.outline import Node
from studyapp.ui.library.outline_model import NODE
from studyapp.ui.library.searching import Searching
from studyapp.ui.theme import Look
from tests.packs import card, little_cards, write_pack
from tests.ui.study_room import StudyRoom

LONG = "\n\n".join(f"Paragraph {number} of a long story." for number in range(80))
FOLLOW_UPS = (
    f"## Follow-ups\n\n### The first?\n\nThe hidden reply.\n\n{LONG}\n\n### The second?\n\nAnother."
)
CARDS = little_cards() | {
    "pandas/grouping/group-by.md": card(
        "group-by",
        title="What does groupby do?",
        level="senior",
        full=f"Splits.\n\n{LONG}\n\nSee [the sources](https://pandas.pydata.org).",
        rest=FOLLOW_UPS,
    ),
}
GROUP_BY = CardId("group-by")


def compile_bank(folder: Path) -> Path:
    compile_index([write_pack(folder / "pack", CARDS)], folder / "bank.sqlite")
    return folder / "bank.sqlite"


@dataclass
class LibraryRoom:
    """What a learner has before them."""

    qtbot: QtBot
    index: Path
    study: StudyRoom
    look: Look
    said: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.desk = self.study.desk
        self.library = library_screen(
            self.study.bank, lambda: self.desk, self.look, lambda: self.study.now
        )
        add_tools(self.library, self.index)
        self.view = self.library.view
        self.library.problem.connect(self.said.append)
        self.library.topic_study_wanted.connect(self.wanted.append)
        self.library.changed.connect(self.look_around)
        self.view.resize(1100, 700)
        self.view.show()
        self.view.activateWindow()
        assert QTest.qWaitForWindowActive(self.view)
        self.look_around()
        self.view.tree.setFocus()

    def look_around(self) -> None:
        """As the app does after every change."""
        self.library.refresh(self.study.overview())

    # what is to be seen

    def rows(self) -> list[str]:
        """Every row of the tree, indented by its depth."""
        return list(self._rows(QModelIndex(), 0))

    def _rows(self, parent: QModelIndex, depth: int):
        model = self.view.model
        for number in range(model.rowCount(parent)):
            index = model.index(number, 0, parent)
            yield "  " * depth + index.data()
            yield from self._rows(index, depth + 1)

    def index_of(self, text: str) -> QModelIndex:
        found = self._find(QModelIndex(), text)
        assert found is not None, self.rows()
        return found

    def _find(self, parent: QModelIndex, text: str) -> QModelIndex | None:
        model = self.view.model
        for number in range(model.rowCount(parent)):
            index = model.index(number, 0, parent)
            if index.data(NODE).text == text:
                return index
            if found := self._find(index, text):
                return found
        return None

    def node(self, text: str) -> Node:
        return self.index_of(text).data(NODE)

    def page(self) -> str:
        return self.view.pane.page_text()

    def current(self) -> str:
        node = self.view.model.node(self.view.tree.currentIndex())
        return node.text

    def menu(self) -> QMenu:
        """The menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    # deeds

    def choose(self, words: str) -> None:
        """In the menu that is open."""
        menu = self.menu()
        (action,) = [each for each in menu.actions() if each.text() == words]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())

    def pick(self, text: str) -> None:
        """A click on a row."""
        index = self.index_of(text)
        self.view.tree.scrollTo(index)
        place: QRect = self.view.tree.visualRect(index)
        spot = QPoint(place.left() + 30, place.center().y())
        QTest.mouseClick(self.view.tree.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def show_view(self, name: str) -> None:
        tabs = self.view.side.views
        (number,) = [n for n in range(tabs.count()) if tabs.tabText(n) == name]
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(number).center())

    def click(self, button: QToolButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, key: str) -> None:
        """On the widget that has the focus, as a keyboard does."""
        modifiers, _, name = key.rpartition("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in filter(None, modifiers.split("+")):
            held |= _HELD[part]
        target: QWidget = QApplication.focusWidget() or self.view
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), held)

    def type(self, words: str) -> None:
        """Letter by letter, where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)

    def search(self, words: str) -> None:
        """Type a search and wait for what it finds."""
        self.view.box.begin()
        self.view.search.clear()
        self.type(words)
        self.settle()

    def settle(self) -> None:
        """Until the last thing typed has been searched for."""
        pool = self._searching()._background._pool
        self.until(lambda: not self.view.box.is_typed_in)
        self.until(lambda: not pool.activeThreadCount())
        QApplication.processEvents()

    def _searching(self) -> Searching:
        return self.view.findChild(Searching)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()))

    def leave(self) -> None:
        """The window closes."""
        self.library.save()
        self.view.close()
        self.view.deleteLater()
        self.study.leave()


_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
