"""Makes the parts of the screen besides its home, each when it is first wanted."""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject

from studyapp.bank import Bank
from studyapp.practice import Runner
from studyapp.practice.workouts import Workouts
from studyapp.study import Clock, Days
from studyapp.study.mock import Moment
from studyapp.ui.background import Background
from studyapp.ui.mock.coding import Coding
from studyapp.ui.mock.debriefing import debriefing_part
from studyapp.ui.mock.debriefing_presenter import DebriefingPresenter
from studyapp.ui.mock.debriefing_run import ReviewDesk
from studyapp.ui.mock.history import history_part
from studyapp.ui.mock.history_presenter import HistoryPresenter
from studyapp.ui.mock.interview_presenter import InterviewPresenter
from studyapp.ui.mock.interview_view import InterviewView
from studyapp.ui.mock.report import report_part
from studyapp.ui.mock.report_presenter import ReportPresenter
from studyapp.ui.theme import Look
from studyapp.ui.widgets.running import Running

Packs = Callable[[], Iterable[Path]]


class Rooms(QObject):
    """One runner for all that run code here; closed with the screen."""

    def __init__(
        self,
        parent: QObject,
        bank: Bank,
        desk: ReviewDesk,
        look: Look,
        now: Clock,
        moment: Callable[[], Moment],
        days: Days,
        background: Background,
        packs: Packs,
        ours: Packs,
    ) -> None:
        """`packs`: all whose cards are in the bank; `ours`: those that come with the app."""
        super().__init__(parent)
        self.desk = desk
        self._look, self._now, self._moment, self._days = look, now, moment, days
        self._background = background
        self._workouts = Workouts(bank, packs, ours)
        self._running: list[Running] = []

    @property
    def bank(self) -> Bank:
        """The one of now."""
        return self._workouts.bank

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew."""
        self._workouts.bank = bank

    def make_interview(self) -> InterviewPresenter:
        """Where interviews are held."""
        view = InterviewView(self._look, self._background)
        coding = Coding(view.page.code, self._workouts, self._make_running(view), self._moment)
        return InterviewPresenter(view, lambda: self.bank, coding, self._moment, self._days)

    def make_debriefing(self) -> DebriefingPresenter:
        """Where they are reviewed."""
        running = self._make_running(self)
        return debriefing_part(
            self._look, self.desk, self._workouts, running, self._now, self._days
        )

    def make_report(self) -> ReportPresenter:
        """What came of one."""
        return report_part(self._look, self.desk, self._now, self._days)

    def make_history(self) -> HistoryPresenter:
        """What came of all."""
        return history_part(self._look, self.desk, self._now, self._days)

    def close(self) -> None:
        """Nothing runs on."""
        for running in self._running:
            running.close()

    @cached_property
    def _runner(self) -> Runner:
        return Runner()

    def _make_running(self, parent: QObject) -> Running:
        running = Running(self._runner, parent)
        self._running.append(running)
        return running
