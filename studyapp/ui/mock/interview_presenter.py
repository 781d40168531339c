"""Leads an interview from its beginning to its end: shows where it stands, tells it the time."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.bank import Bank
from studyapp.study import Days
from studyapp.study.mock import Ending, Hold, Interview, Moment, NotNowError, Place
from studyapp.ui.mock import wording
from studyapp.ui.mock.coding import Coding
from studyapp.ui.mock.interview_deeds import Deeds
from studyapp.ui.mock.interview_showing import Showing
from studyapp.ui.mock.interview_view import InterviewView
from studyapp.ui.mock.writing import Writing

TICK = 1_000  # milliseconds
TOLD_AFTER = 2  # ticks


class InterviewPresenter(QObject):
    """Has no clock of its own: `moment` tells the time, a timer only asks it to look."""

    over = Signal()
    ticked = Signal()
    full_screen_wanted = Signal(bool)

    def __init__(
        self,
        view: InterviewView,
        bank: Callable[[], Bank],
        coding: Coding,
        moment: Callable[[], Moment],
        days: Days,
    ) -> None:
        super().__init__(view)
        self.view, self._page = view, view.page
        self._coding, self._moment, self._days = coding, moment, days
        self._writing = Writing(view.page.work, moment)
        self._showing = Showing(view, bank, coding, self._writing)
        self._deeds = Deeds(
            view, coding, self._writing, self._showing, lambda: self.interview, self._do
        )
        self.interview: Interview | None = None
        self._waiting: Callable[[], int] = int
        self._waited = 0  # ticks
        self._fills = False  # the whole screen
        self._seen: object = None  # the spot that was shown last: keeping may lead to another
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        self._connect()

    # beginning and ending

    def open(self, interview: Interview, waiting: Callable[[], int]) -> None:
        """Hold this one, from where it stands; `waiting`: how many entries are not saved yet."""
        self.interview, self._waiting = interview, waiting
        self._showing.forget()
        self._timer.start()
        if interview.pressure.is_strict and interview.sitting.is_running:
            self._fill_screen(on=True)
        self._show()

    def go_on_again(self) -> None:
        """Who resumed it on the home need not say so once more: the clock goes on."""
        interview = self.interview
        if interview is not None and interview.sitting.hold is not None:
            restarted = interview.sitting.hold is Hold.RESTARTED
            self._go_on()
            self._showing.tell(wording.WELCOME_BACK if restarted else wording.GOES_ON)

    @property
    def is_held(self) -> bool:
        """Whether an interview is open here."""
        return self.interview is not None

    @property
    def must_not_be_left(self) -> bool:
        """Whether an exam goes on, which nothing should lead away from unasked."""
        interview = self.interview
        return (
            interview is not None and interview.pressure.is_strict and interview.sitting.is_running
        )

    def tick(self) -> None:
        """A second has passed, by the clocks that were handed in."""
        if (interview := self.interview) is None:
            return
        if interview.pressure.is_strict:
            self._writing.flush()  # the round may end with this very second
        for cue in interview.tick(self._moment()):
            self._showing.tell(cue.text)
        if _spot(interview) == self._seen:
            self._showing.show_time(interview)
        else:
            self._show()
        self.ticked.emit()
        self._tell_of_waiting()

    def go_away(self) -> None:
        """The screen is left: the clock stops until somebody goes on."""
        if (interview := self.interview) is None:
            return
        self._writing.flush()
        if interview.sitting.is_over:
            self._finish()
        elif interview.sitting.is_running:
            interview.put_away(self._moment()) if interview.pressure.is_strict else self._pause()
            self._show()

    def put_away(self) -> None:
        """The app is about to end."""
        if (interview := self.interview) is not None:
            self._writing.flush()
            interview.put_away(self._moment())
            self._close()

    def note_left_full_screen(self) -> None:
        """Noted, not punished: the report says how often."""
        self._fills = False
        interview = self.interview
        if interview is None or not self.must_not_be_left:
            return
        with suppress(NotNowError):
            interview.leave_full_screen(self._moment())
        self._showing.tell(wording.LEFT_FULL_SCREEN)

    def _fill_screen(self, *, on: bool) -> None:
        if on != self._fills:
            self._fills = on
            self.full_screen_wanted.emit(on)

    def _toggle_full_screen(self) -> None:
        was = self._fills
        self._fill_screen(on=not was)
        if was:
            self.note_left_full_screen()

    def _finish(self) -> None:
        self._close()
        self._fill_screen(on=False)
        self.over.emit()

    def _close(self) -> None:
        self._timer.stop()
        self._writing.close()
        self._coding.close()
        self._showing.forget()
        self.interview = None
        self.view.ask_no_more()

    # what the learner does

    def _connect(self) -> None:
        view, page = self.view, self._page
        view.went_on.connect(self._go_on)
        page.deeds.went_on.connect(self._go_on)
        view.rest.went_on.connect(self._go_on)
        view.aloud_toggled.connect(page.deeds.aloud.click)
        page.deeds.told_aloud.connect(lambda on: self._writing.say_aloud(on=on))
        for paused in (view.paused, page.clocks.paused):
            paused.connect(self._pause_and_show)
        for leave in (view.leave_wanted, page.clocks.leave_wanted, view.rest.leave_wanted):
            leave.connect(self._ask_to_leave)
        view.ask_wanted.connect(page.focus_asking)
        view.run_wanted.connect(self._coding.run)
        view.stopped.connect(self._coding.stop)
        self._coding.about_to_run.connect(self._writing.flush)
        view.full_screen_toggled.connect(self._toggle_full_screen)
        view.time_wanted.connect(self._say_time)
        self._writing.kept.connect(self._tell_saved)

    def _go_on(self) -> None:
        """What the large button says."""
        interview = self.interview
        if interview is None:
            return
        sitting = interview.sitting
        if sitting.hold is not None:
            self._do(interview.resume)
            if interview.pressure.is_strict:
                self._fill_screen(on=True)
        elif sitting.place is Place.BREAK:
            self._do(interview.begin_round)
        elif sitting.place is Place.ROUND:
            self._deeds.lead_on(interview)
        else:
            self._finish()

    def _pause(self) -> None:
        interview = self.interview
        if interview is not None and not interview.pressure.is_strict:
            self._writing.flush()
            with suppress(NotNowError):  # it stands still already
                interview.pause(self._moment())

    def _pause_and_show(self) -> None:
        self._pause()
        self._show()

    def _ask_to_leave(self) -> None:
        if (interview := self.interview) is not None and not interview.sitting.is_over:
            self._writing.flush()
            leave = partial(self._do, interview.leave)
            self.view.ask_first(wording.LEAVING, "Leave", leave)

    def _tell_saved(self, at: datetime) -> None:
        if not self._waiting():
            self._page.deeds.saved.setText(f"Saved {self._days.clock(at)}")
        if (interview := self.interview) is not None:
            self._showing.show_written(interview)

    def _tell_of_waiting(self) -> None:
        """Not at once: a file that is busy for a moment is nothing to hear of."""
        before, self._waited = self._waited, self._waited + 1 if self._waiting() else 0
        if self._waited >= TOLD_AFTER:
            self._page.deeds.saved.setText("Not saved yet")
        elif before >= TOLD_AFTER:
            self._tell_saved(self._moment().wall)

    def _say_time(self) -> None:
        if (interview := self.interview) is not None:
            timed = interview.pressure.is_timed
            said = wording.spoken_time(interview.clocks) if timed else "No clock is shown."
            self._showing.tell(said)

    def _do(self, deed: Callable[[Moment], object]) -> None:
        """What was typed comes before it; then show where it leads."""
        self._writing.flush()
        self.view.ask_no_more()
        with suppress(NotNowError):  # time brought something else first: that is shown
            deed(self._moment())
        self._show()

    def _show(self) -> None:
        if (interview := self.interview) is None:
            return
        sitting, self._seen = interview.sitting, _spot(interview)
        if sitting.place is Place.OVER and sitting.endings[-1] is not Ending.TIME:
            self._finish()
        elif sitting.place is Place.OVER:  # in the middle of a word, perhaps: that is told first
            self._writing.close()
            self._showing.show_rest(interview)
        elif sitting.hold is not None or sitting.place is Place.BREAK:
            if sitting.hold in (Hold.AWAY, Hold.RESTARTED):
                self._fill_screen(on=False)
            self._showing.show_rest(interview)
        else:
            self._showing.show_question(interview)


def _spot(interview: Interview) -> tuple[Place, int, int, Hold | None]:
    sitting = interview.sitting
    return sitting.place, sitting.round, sitting.question, sitting.hold
