"""A recall screen with everything real round it: a compiled bank, a progress file, keys pressed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from studyapp.bank import Bank, CardId
from studyapp.bank.index import compile_index
from studyapp.home import look_around, make_desk
from studyapp.study import Days, Review
from studyapp.study.progress import itself
from studyapp.ui.recall import recall_screen
from studyapp.ui.theme import Choice, Look

DAYS = Days(UTC)
CARDS = [CardId(name) for name in ("list-or-tuple", "unhashable", "default-arguments")]
BEGINNING = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass
class Room:
    """What a learner has before them; `now` is set by the test."""

    index: Path
    file: Path
    look: Look
    now: datetime
    said: list[str] = field(default_factory=list)
    turn: Callable[[CardId], CardId] = itself  # a card is shown as this one
    main_of: Callable[[CardId], CardId] = itself

    def __post_init__(self) -> None:
        self.bank = Bank(self.index)
        self.desk = make_desk(
            self.file, self.clock, DAYS, lambda _card: 3.0, self.announce, self.main_of
        )
        self.recall = recall_screen(self.bank, self.desk, self.look, self.clock, DAYS, self.turn)
        self.view = self.recall.view
        self.recall.problem.connect(self.said.append)
        self.window = QStackedWidget()
        self.elsewhere = QWidget()
        for screen in (self.view, self.elsewhere):
            self.window.addWidget(screen)
        self.window.resize(1000, 700)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.view.setFocus()

    def go_elsewhere(self) -> None:
        """To another screen of the window."""
        self.window.setCurrentWidget(self.elsewhere)
        self.elsewhere.setFocus()

    def come_back(self) -> None:
        """To the recall screen."""
        self.window.setCurrentWidget(self.view)
        self.view.setFocus()

    def clock(self) -> datetime:
        return self.now

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)

    def press(self, key: str, *, on: QWidget | None = None) -> None:
        """On the widget that has the focus, as a keyboard does."""
        modifiers, _, name = key.rpartition("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in filter(None, modifiers.split("+")):
            held |= _HELD[part]
        target = on or QApplication.focusWidget() or self.view
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), held)

    def answer(self, reveal: str, grade: str, seconds: float = 20) -> None:
        self.pass_time(seconds=seconds)
        self.press(reveal)
        self.press(grade)

    def reviews(self) -> list[Review]:
        return self.desk.log.since(BEGINNING)

    def pane_text(self) -> str:
        return self.view.asking.pane.page_text()

    def shows(self, page: str) -> bool:
        return self.view.pages.currentWidget() is getattr(self.view, page)

    def announce(self) -> None:
        """The app looks around again after every answer."""
        self.recall.refresh(look_around(self.bank, self.file, DAYS, self.now))

    def planned(self) -> tuple[CardId, ...]:
        return look_around(self.bank, self.file, DAYS, self.now).today.cards

    def break_file(self) -> None:
        """As where a disk fails: from now on nothing can be read or written."""
        self.desk.close()
        self.file.write_bytes(b"no database at all" * 100)

    def do(self, name: str) -> None:
        """A key, a moment that passes, or a command of the window."""
        match name:
            case "second":
                self.pass_time(seconds=1)
                self.recall.tick()
            case "minute":
                self.pass_time(minutes=1)
                self.recall.tick()
            case "undo":
                self.recall.undo()
            case "redo":
                self.recall.redo()
            case "wide" | "small" | "tall":
                self.window.resize(*_SIZES[name])
            case _:
                self.press(name)

    def check(self) -> None:
        """What holds whatever was pressed."""
        asking, recall = self.view.asking, self.recall
        assert not self.said
        if self.shows("asking"):
            assert asking.pane.isVisible() or asking.side.isVisible()
            assert asking.grades.isVisible() != asking.reveals.sure.isVisible()
            assert self.bank.title(recall.card).title in self.pane_text()
        if self.shows("waiting"):
            assert recall.card is None
        assert recall.answered <= len(self.reviews())

    def leave(self) -> None:
        """The window closes."""
        self.window.close()
        self.window.deleteLater()
        self.desk.close()
        self.bank.close()


_SIZES = {"wide": (1280, 800), "small": (640, 480), "tall": (640, 1000)}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def make_look(app: QApplication) -> Look:
    return Look(app, Choice.LIGHT)


def compile_bank(pack: Path, index: Path) -> Path:
    compile_index([pack], index)
    return index
