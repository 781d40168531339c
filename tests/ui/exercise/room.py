"""An exercise screen with everything real round it: packs, a progress file, a runner, keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from studyapp.bank import Bank, CardId
from studyapp.home import look_around, make_desk
from studyapp.practice import Attempt, Draft
from studyapp.study import Days, Review
from studyapp.ui.background import Background
from studyapp.ui.exercise import exercise_screen
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.theme import Look

DAYS = Days(UTC)
PATIENCE = 20_000  # milliseconds


@dataclass
class Room:
    """What a learner has before them; `now` is set by the test."""

    qtbot: QtBot
    index: Path
    pack: Path
    file: Path
    look: Look
    now: datetime
    ours: bool = True  # whether the pack comes with the app
    said: list[str] = field(default_factory=list)
    left: bool = False
    graded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bank = Bank(self.index)
        self.desk = make_desk(self.file, self.clock, DAYS, lambda _card: 3.0, self.announce)
        self.desk.open()
        self.background = Background()
        self.screen = exercise_screen(
            self.bank,
            self.desk,
            self.look,
            self.clock,
            DAYS,
            self.background,
            lambda: [self.pack],
            lambda: [self.pack] if self.ours else [],
        )
        self.view = self.screen.view
        self.screen.problem.connect(self.said.append)
        self.screen.graded.connect(self.graded.append)
        self.window = QStackedWidget()
        self.elsewhere = QWidget()
        for screen in (self.view, self.elsewhere):
            self.window.addWidget(screen)
        self.window.resize(1280, 760)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.view.setFocus()
        self.announce()

    # parts

    @property
    def page(self) -> ExercisePage:
        return self.view.page

    @property
    def running(self) -> bool:
        return self.screen._page._running.under_way

    # deeds

    def open(self, exercise: str, **how: bool) -> "Room":
        assert self.screen.open(CardId(exercise), **how)
        return self

    def write(self, code: str) -> None:
        """As if typed all at once."""
        self.page.work.replace(code)
        self.page.work.flush()

    def run(self) -> None:
        self.press("Ctrl+Enter")
        self.until(lambda: not self.running)

    def submit(self) -> None:
        self.press("Ctrl+Shift+Enter")
        self.until(lambda: not self.running)

    def press(self, key: str, *, on: QWidget | None = None) -> None:
        """On the widget that has the focus, as a keyboard does."""
        *modifiers, name = key.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in modifiers:
            held |= _HELD[part]
        target = on or QApplication.focusWidget() or self.view
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{_KEYS.get(name, name)}"), held)

    def type(self, text: str) -> None:
        """Key by key, on the widget that has the focus."""
        first, *others = text.split("\n")
        QTest.keyClicks(QApplication.focusWidget(), first)
        for line in others:
            self.press("Return")
            QTest.keyClicks(QApplication.focusWidget(), line)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)

    def go_elsewhere(self) -> None:
        self.window.setCurrentWidget(self.elsewhere)

    def come_back(self) -> None:
        self.window.setCurrentWidget(self.view)

    def rest(self) -> None:
        """Until all drafts are on disk."""
        pool = self.screen._page._keeping._background._pool
        self.until(lambda: not pool.activeThreadCount())
        QApplication.processEvents()

    # what there is

    def reviews(self) -> list[Review]:
        return self.desk.log.since(datetime(2000, 1, 1, tzinfo=UTC))

    def attempts(self, exercise: str) -> Sequence[Attempt]:
        return self.desk.workbook.attempts(CardId(exercise))

    def draft(self, exercise: str) -> Draft | None:
        self.rest()
        return self.desk.workbook.draft(CardId(exercise))

    def status(self) -> str:
        return self.page.run_bar.status.text()

    def shown(self) -> QWidget | None:
        return self.page.results.currentWidget()

    def clock(self) -> datetime:
        return self.now

    def announce(self) -> None:
        """The app looks around again after every answer."""
        if hasattr(self, "screen"):
            self.screen.refresh(look_around(self.bank, self.file, DAYS, self.now))

    def leave(self) -> None:
        """The window closes; at most once."""
        if self.left:
            return
        self.left = True
        self.screen.close()
        self.window.close()
        self.window.deleteLater()
        self.background.close()
        self.background.deleteLater()
        self.desk.close()
        self.bank.close()


_KEYS = {".": "Period"}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
