"""The mock screen with everything real round it: a pack, a progress file, a runner, keys."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from studyapp.bank import Bank, Level, Role
from studyapp.bank.index import compile_index
from studyapp.home import look_around, make_desk
from studyapp.study import Days, Goal
from studyapp.study.mock import Interview, Pressure, Setup, Sitting
from studyapp.study.mock.record import from_json
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.shelf import MockId
from studyapp.ui.background import Background
from studyapp.ui.mock import mock_screen
from studyapp.ui.mock.interview_page import InterviewPage
from studyapp.ui.mock.setup_view import SetupView
from studyapp.ui.theme import Look

DAYS = Days(UTC)
PATIENCE = 20_000  # milliseconds


@dataclass
class MockRoom:
    """`run` lets both clocks go; the wall's may be moved alone."""

    qtbot: QtBot
    pack: Path
    index: Path
    file: Path
    look: Look
    now: datetime
    monotonic: float = 1000.0
    said: list[str] = field(default_factory=list)
    full_screen: list[bool] = field(default_factory=list)
    elsewhere_wanted: list[str] = field(default_factory=list)
    left: bool = False

    def __post_init__(self) -> None:
        self.desk = make_desk(self.file, self._clock, DAYS, lambda _card: 3.0, lambda: None)
        if not self.desk.settings.goal().asked:
            goal = Goal(role=Role.PYTHON_DEVELOPER, level=Level.MID, asked=True)
            self.desk.settings.set_goal(goal)
        self.bank = Bank(self.index)
        self.background = Background()
        self.screen = mock_screen(
            self.bank,
            self.desk,
            self.look,
            self._clock,
            lambda: self.monotonic,
            DAYS,
            self.background,
            lambda: [self.pack],
            lambda: [self.pack],
            Random(7),
        )
        self.view = self.screen.view
        self.screen.problem.connect(self.said.append)
        self.screen.full_screen_wanted.connect(self.full_screen.append)
        self.screen.elsewhere_wanted.connect(self.elsewhere_wanted.append)
        self.window = QStackedWidget()
        self.elsewhere = QWidget()
        for each in (self.view, self.elsewhere):
            self.window.addWidget(each)
        self.window.resize(1280, 760)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.view.setFocus()
        self.look_around()
        self.until(lambda: self.home.plan.begin.isEnabled() or self.said or self.waits())

    # parts

    @property
    def home(self) -> SetupView:
        return self.view.home

    @property
    def page(self) -> InterviewPage:
        assert self.screen.interview is not None
        return self.screen.interview.view.page

    @property
    def interview(self) -> Interview:
        held = self.screen.interview
        assert held is not None
        assert held.interview is not None
        return held.interview

    @property
    def sitting(self) -> Sitting:
        return self.interview.sitting

    def waits(self) -> bool:
        return not self.home.waiting.isHidden()

    # deeds

    def choose(self, kind: str, pressure: Pressure = Pressure.TIMED, **more: object) -> None:
        """As the form would have it."""
        setup = Setup(kind, Level.MID, Role.PYTHON_DEVELOPER, pressure=pressure, **more)
        self.screen.setup.take(setup)

    def hold(self, kind: str, pressure: Pressure = Pressure.TIMED) -> "MockRoom":
        """Choose it and begin."""
        self.choose(kind, pressure)
        self.home.plan.begin.click()
        return self

    def look_around(self) -> None:
        """As the app does after each answer."""
        self.screen.refresh(look_around(self.bank, self.file, DAYS, self.now))

    def throw_away(self) -> None:
        """What is held, and back to the home."""
        assert self.screen.interview is not None
        self.screen.interview.put_away()
        mock = self.desk.mocks.under_way()
        assert mock is not None
        self.desk.mocks.close(mock, "", self.now)
        self.screen._go_home()

    def run(self, seconds: int) -> None:
        """Both clocks go, and the screen looks at them each second."""
        for _ in range(seconds):
            self.pass_time(1)
            self.look_at_clocks()

    def pass_time(self, seconds: float, *, monotonic: float | None = None) -> None:
        zone = self.now.tzinfo
        self.now = (self.now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(zone)
        self.monotonic += seconds if monotonic is None else monotonic

    def look_at_clocks(self) -> None:
        assert self.screen.interview is not None
        self.screen.interview.tick()

    def press(self, key: str) -> None:
        """On the widget that has the focus, as a keyboard does."""
        *modifiers, name = key.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for part in modifiers:
            held |= _HELD[part]
        target = QApplication.focusWidget() or self.view
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{_KEYS.get(name, name)}"), held)

    def agree(self) -> None:
        """Go to the button that does what is asked about, and press it."""
        assert self.screen.interview is not None
        button = self.screen.interview.view.notice.button
        while self.focused() is not button:
            self.press("Shift+Backtab")
        self.press("Space")

    def type(self, text: str) -> None:
        """Key by key, on the widget that has the focus."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def settle(self) -> None:
        """Everything is laid out."""
        for _ in range(4):
            QApplication.processEvents()

    def run_code(self) -> None:
        self.press("F5")
        assert self.screen.interview is not None
        running = self.screen.interview._coding._running
        self.until(lambda: not running.under_way)

    def go_elsewhere(self) -> None:
        self.window.setCurrentWidget(self.elsewhere)

    def come_back(self) -> None:
        self.window.setCurrentWidget(self.view)

    def change_pack(self, change: Callable[[], object]) -> None:
        """While the app runs: compiled anew, as the assembly does."""
        change()
        index = self.index.with_name(f"{self.index.stem}-again.sqlite")
        compile_index([self.pack], index)
        before, self.bank = self.bank, Bank(index)
        self.screen.use_bank(self.bank)
        before.close()

    # what there is

    def focused(self) -> QWidget | None:
        return QApplication.focusWidget()

    def field(self) -> QPlainTextEdit:
        found = self.focused()
        assert isinstance(found, QPlainTextEdit)
        return found

    def resting(self) -> bool:
        held = self.screen.interview
        return held is not None and not held.view.asks

    def rest_says(self) -> str:
        assert self.screen.interview is not None
        rest = self.screen.interview.view.rest
        return f"{rest.heading.text()} {rest.lead.text()} {rest.note.text()}"

    def notice(self) -> str:
        assert self.screen.interview is not None
        notice = self.screen.interview.view.notice
        return "" if notice.isHidden() else notice.text.text()

    def lead(self) -> str:
        return self.page.deeds.lead.accessibleName()

    def kept(self) -> Sitting:
        """What is on the disk."""
        mock = self.desk.mocks.under_way() or self.desk.mocks.debriefing()[0]
        return replay(map(from_json, self.desk.mocks.entries(MockId(mock))))

    def _clock(self) -> datetime:
        return self.now

    def leave(self) -> None:
        """The window closes; at most once."""
        if not self.left:
            self.screen.close()
            self.vanish()

    def vanish(self) -> None:
        """The process dies: nobody is asked anything."""
        if self.left:
            return
        self.left = True
        if self.screen.interview is not None:
            self.screen.interview._timer.stop()
            self.screen.interview._writing._timer.stop()
            self.screen.interview.interview = None  # so that it does not pause as it goes
        self.screen._rooms.close()
        self.background.close()
        self.window.close()
        self.window.deleteLater()
        self.background.deleteLater()
        self.desk.close()
        self.bank.close()


_KEYS = {"PgDown": "PageDown", "PgUp": "PageUp"}
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
