"""Leads through mock interviews: set up, held, reviewed, reported, and home again."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank
from studyapp.study import StoreError
from studyapp.study.mock import Blueprint, Interview, Moment
from studyapp.study.mock.keeping import Keeping
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.shelf import MockId
from studyapp.study.overview import Overview
from studyapp.ui.background import Background
from studyapp.ui.mock import wording
from studyapp.ui.mock.debriefing_presenter import DebriefingPresenter
from studyapp.ui.mock.history_presenter import HistoryPresenter
from studyapp.ui.mock.interview_presenter import InterviewPresenter
from studyapp.ui.mock.materials import read_materials
from studyapp.ui.mock.report_presenter import ReportPresenter
from studyapp.ui.mock.rooms import Rooms
from studyapp.ui.mock.setup_presenter import SetupPresenter
from studyapp.ui.mock.view import MockView


class MockPresenter(QObject):
    """Every deed is kept when it is done, so that an interview outlives the app."""

    full_screen_wanted = Signal(bool)
    elsewhere_wanted = Signal(str)  # a screen, once the learner is certain
    card_wanted = Signal(str)
    topic_wanted = Signal(str)
    changed = Signal()
    problem = Signal(str)

    def __init__(
        self,
        view: MockView,
        setup: SetupPresenter,
        rooms: Rooms,
        background: Background,
        packs: Callable[[], Iterable[Path]],
        moment: Callable[[], Moment],
    ) -> None:
        super().__init__(view)
        self.view, self.setup, self._rooms = view, setup, rooms
        self._background, self._packs, self._moment = background, packs, moment
        self.interview: InterviewPresenter | None = None
        self.debriefing: DebriefingPresenter | None = None
        self.report: ReportPresenter | None = None
        self._history: HistoryPresenter | None = None
        self._overview: Overview | None = None
        self._has_materials = self._has_taken_in = False
        self._mock: MockId | None = None  # the one that is held
        self._keeping: Keeping | None = None
        self._connect()

    def refresh(self, overview: Overview) -> None:
        """Where the learner stands now; shown at once, or when the home is to be seen."""
        self._overview = overview
        self._show_home()
        self._follow_desk()

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew; an interview that is held stays as it is."""
        self._rooms.use_bank(bank)
        self._has_materials = False
        if self.view.isVisible():
            self._read_materials()

    def may_leave(self, screen: str) -> bool:
        """Whether another screen may come to the front; an exam asks first."""
        held = self.interview
        if held is None or not held.must_not_be_left or not self.view.isVisible():
            return True
        held.view.ask_first(
            wording.EXAM_ASKS,
            "Stop the clock and go",
            lambda: self._go_elsewhere(screen),
        )
        return False

    def note_left_full_screen(self) -> None:
        """The window is no longer as large as an exam asks for."""
        if self.interview is not None:
            self.interview.note_left_full_screen()

    def close(self) -> None:
        """Before the window goes: nothing that was typed is lost, the clock stops."""
        if self.interview is not None:
            self.interview.put_away()
        if self._keeping is not None:
            self._keeping.put_aside(self._moment().utc)
        if self.report is not None:
            self.report.close()
        if self.debriefing is not None:
            self.debriefing.close()
        self._rooms.close()

    # the home

    def _connect(self) -> None:
        setup = self.setup
        setup.begun.connect(self._begin)
        setup.resumed.connect(self._resume)
        setup.review_wanted.connect(self._review)
        setup.thrown_away.connect(self._throw_away)
        setup.problem.connect(self.problem)
        self.view.came_to_front.connect(self._come)
        self.view.went_away.connect(self._go_away)

    def _come(self) -> None:
        self._read_materials()
        self._show_home()
        self._follow_desk()

    def _follow_desk(self) -> None:
        """What was recorded may have been undone while its report is to be seen."""
        report = self.report
        if report is not None and self.view.isVisible() and self.view.shows(report.view):
            report.refresh()

    def _read_materials(self) -> None:
        if not self._has_materials:
            self._has_materials = True
            packs = list(self._packs())
            self._background.run(
                lambda: read_materials(packs), done=self.setup.use_materials, failed=_fail
            )

    def _show_home(self) -> None:
        """Anew, where it is to be seen."""
        if self.view.isVisible() and self.view.shows(self.view.home):
            self._fill_home()

    def _fill_home(self) -> None:
        if self._overview is None:  # the desk is still closed, and would take its time
            return
        self._take_in()
        self.setup.show(self._overview)
        if self._history is None:
            self._history = self._join_history()
        self._history.refresh()

    def _take_in(self) -> None:
        """Before anything is gone on with: what could not be saved when the app ended last."""
        if self._has_taken_in:
            return
        try:
            taken = self._rooms.desk.mocks.take_in(self._moment().utc)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        self._has_taken_in = True
        if taken:
            self.problem.emit(wording.TAKEN_IN)

    def _go_home(self) -> None:
        self._fill_home()  # first: what has the keys there depends on it
        self.view.show_page(self.view.home)
        self.view.home.go_to_top()

    def _go_away(self) -> None:
        if self.interview is not None:
            self.interview.go_away()
        if self.debriefing is not None:
            self.debriefing.leave()

    def _go_elsewhere(self, screen: str) -> None:
        if self.interview is not None:
            self.interview.go_away()
        self.elsewhere_wanted.emit(screen)

    # an interview

    def _begin(self, blueprint: Blueprint) -> None:
        moment = self._moment()
        try:
            mock = self._rooms.desk.mocks.begin(moment.utc)
            keeping = self._keep(mock)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        self._hold(mock, keeping, Interview.begin(blueprint, moment, keeping))

    def _resume(self, mock: str) -> None:
        try:
            found = salvage(self._rooms.desk.mocks.entries(MockId(mock)))
            keeping = self._keep(MockId(mock))
            interview = Interview.reopen(found.entries, self._moment(), keeping)
        except (StoreError, RecordError, ValueError) as error:
            self.problem.emit(str(error))
            return
        if found.problem:
            self.problem.emit(found.problem)
        self._hold(MockId(mock), keeping, interview).go_on_again()

    def _keep(self, mock: MockId) -> Keeping:
        return Keeping(self._rooms.desk.mocks, mock, self.problem.emit)

    def _hold(self, mock: MockId, keeping: Keeping, interview: Interview) -> InterviewPresenter:
        self._mock, self._keeping = mock, keeping
        if self.interview is None:
            self.interview = self._join_interview()
        self.view.show_page(self.interview.view)
        self.interview.open(interview, lambda: keeping.waiting)
        return self.interview

    def _end(self) -> None:
        """It is over: what waited to be kept has a last chance, then the review begins."""
        mock, keeping = self._mock, self._keeping
        self._mock = self._keeping = None
        if keeping is not None and not keeping.last_chance(self._moment().utc):
            self._go_home()
        elif mock is not None:
            self._review(mock)

    def _keep_what_waits(self) -> None:
        if self._keeping is not None:
            self._keeping.retry(self._moment().utc)

    def _throw_away(self, mock: str) -> None:
        try:
            self._rooms.desk.mocks.close(MockId(mock), "", self._moment().utc)
        except StoreError as error:
            self.problem.emit(str(error))
        self._show_home()

    # after it

    def _review(self, mock: str, question: int | None = None) -> None:
        if self.debriefing is None:
            self.debriefing = self._join_debriefing()
        self.view.show_page(self.debriefing.view)  # first: a review that is done leads on at once
        if not self.debriefing.open(MockId(mock), question):
            self._go_home()

    def _show_report(self, mock: str) -> None:
        self.changed.emit()
        if self.report is None:
            self.report = self._join_report()
        if self.report.open(MockId(mock)):
            self.view.show_page(self.report.view)
        else:
            self._go_home()

    # joining

    def _join_interview(self) -> InterviewPresenter:
        made = self._rooms.make_interview()
        made.over.connect(self._end)
        made.ticked.connect(self._keep_what_waits)
        made.full_screen_wanted.connect(self.full_screen_wanted)
        return made

    def _join_debriefing(self) -> DebriefingPresenter:
        made = self._rooms.make_debriefing()
        made.left.connect(self._go_home)
        made.finished.connect(self._show_report)
        made.card_wanted.connect(self.card_wanted)
        made.problem.connect(self.problem)
        return made

    def _join_report(self) -> ReportPresenter:
        made = self._rooms.make_report()
        made.closed.connect(self._go_home)
        made.review_wanted.connect(self._review)
        made.answer_wanted.connect(self._review)
        made.topics_bookmarked.connect(self.changed)
        made.card_wanted.connect(self.card_wanted)
        made.topic_wanted.connect(self.topic_wanted)
        made.problem.connect(self.problem)
        return made

    def _join_history(self) -> HistoryPresenter:
        made = self._rooms.make_history()
        made.report_wanted.connect(self._show_report)
        made.problem.connect(self.problem)
        self.view.home.add_history(made.view)
        return made


def _fail(error: Exception) -> None:
    raise error  # what is wrong in a pack is told, not raised
