"""The whole app in a test: real windows on a real folder, by a clock that the test moves."""

import gc
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studyapp import paths
from studyapp.app.assembly import Assembly
from studyapp.app.startup import Start
from studyapp.app.studies import Studies
from studyapp.folders import Folders
from studyapp.study import Days
from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.recall.presenter import RecallPresenter
from studyapp.ui.window import MainWindow

DAYS = Days(UTC)
PATIENCE = 20_000  # milliseconds


@dataclass
class House:
    """One learner's folder, and at most one window on it."""

    qtbot: QtBot
    app: QApplication
    user: Path
    now: datetime
    installed: Path
    monkeypatch: pytest.MonkeyPatch
    start: Start | None = None
    bugs_expected: bool = False

    @property
    def folders(self) -> Folders:
        return Folders(self.user)

    def without_shipped_index(self) -> Path:
        """From now on the packs are the test's own, to be changed, and there is no index yet."""
        data = self.user.parent / "installed" / "data"
        shutil.copytree(self.installed / "data", data)
        self.monkeypatch.setattr(paths, "DATA", data)
        return data / "little"

    def clock(self) -> datetime:
        return self.now

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)

    def begin(self, screen: str = "") -> Start:
        """Start the app as far as a click on its icon does."""
        self.user.mkdir(parents=True, exist_ok=True)
        self.start = Start(self.app, self.folders, screen, self.clock, DAYS)
        return self.start

    def open(self, screen: str = "") -> "House":
        """Start it and wait until everything is there."""
        start = self.begin(screen)
        with self.qtbot.waitSignals([start.settled, start.complete], timeout=PATIENCE):
            start.window.show()
        start.window.activateWindow()
        self.until(lambda: self.app.activeWindow() is not None)
        self.rest()
        return self

    def open_without_questions(self, screen: str = "") -> "House":
        """The same, with the first start's questions skipped."""
        self.open(screen)
        for dialog in self.dialogs():
            dialog.reject()
        self.until(lambda: not self.dialogs())
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        return self

    def close(self) -> None:
        """Close the window, as its frame's button does, and leave."""
        start, self.start = self.start, None
        if start is None:
            return
        start.window.close()
        start.close()
        self._let_go(start)

    def _let_go(self, start: Start) -> None:
        look = start.window._look
        for each in (start.window, start, look):
            each.deleteLater()
        gc.enable()
        gc.unfreeze()

    # parts

    @property
    def window(self) -> MainWindow:
        assert self.start is not None
        return self.start.window

    @property
    def assembly(self) -> Assembly:
        assert self.start is not None
        assert self.start.assembly is not None
        return self.start.assembly

    @property
    def studies(self) -> Studies:
        return self.assembly.studies

    @property
    def library(self) -> LibraryPresenter:
        if self.assembly.library is None:
            self.window.show_screen("library")
        assert self.assembly.library is not None
        return self.assembly.library

    @property
    def recall(self) -> RecallPresenter:
        if self.studies.recall is None:
            self.window.show_screen("recall")
        assert self.studies.recall is not None
        return self.studies.recall

    def dialogs(self) -> list[QDialog]:
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    def banner(self) -> str:
        """What it says; empty where it is hidden."""
        banner = self.window.banner
        return "" if banner.isHidden() else banner.text.text()

    # deeds

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def rest(self) -> None:
        """Until nothing is under way in the background, and its results are in."""
        pool = self.assembly.background._pool
        self.until(lambda: not pool.activeThreadCount())
        QApplication.processEvents()
        self.until(lambda: not self.studies._stale.isActive())

    def press(self, key: str, *, on: QWidget | None = None) -> None:
        """On the widget that has the focus, as a keyboard does."""
        modifiers, _, name = key.rpartition("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in filter(None, modifiers.split("+")):
            held |= _HELD[part]
        target = on or QApplication.focusWidget() or self.window
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"), held)

    def click(self, within: QWidget, words: str) -> None:
        """The button that says so."""
        found = [each for each in within.findChildren(QPushButton) if words in each.text()]
        assert len(found) == 1, [each.text() for each in within.findChildren(QPushButton)]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
