"""Leads an interview: shows where it stands, tells it what the learner does, and the time."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.bank import Bank
from studyapp.study.mock import Hold, Interview, Moment, NotNowError, Place
from studyapp.ui.mock import wording
from studyapp.ui.mock.coding import Coding
from studyapp.ui.mock.interview_showing import Showing
from studyapp.ui.mock.interview_view import InterviewView
from studyapp.ui.mock.leading import Lead, label, lead_of, unfinished
from studyapp.ui.mock.writing import Writing

TICK = 1_000  # milliseconds


class InterviewPresenter(QObject):
    """Has no clock of its own: `moment` tells the time, a timer only asks it to look."""

    over = Signal()
    full_screen_wanted = Signal(bool)

    def __init__(
        self,
        view: InterviewView,
        bank: Callable[[], Bank],
        coding: Coding,
        moment: Callable[[], Moment],
    ) -> None:
        super().__init__(view)
        self.view, self._page = view, view.page
        self._coding, self._moment = coding, moment
        self._writing = Writing(view.page.work, moment)
        self._showing = Showing(view, bank, coding, self._writing)
        self.interview: Interview | None = None
        self._fills = False  # the whole screen
        self._seen: object = None  # the spot that was shown last: keeping may lead to another
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        self._connect()

    # beginning and ending

    def open(self, interview: Interview) -> None:
        """Hold this one, from where it stands."""
        self.interview = interview
        self._showing.forget()
        self._timer.start()
        if interview.pressure.is_strict and interview.sitting.is_running:
            self._fill_screen(on=True)
        self._show()

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

    def go_away(self) -> None:
        """The screen is left: the clock stops until somebody goes on."""
        if (interview := self.interview) is None:
            return
        self._writing.flush()
        if interview.sitting.is_running:
            interview.put_away(self._moment()) if interview.pressure.is_strict else self._pause()
            self._show()

    def put_away(self) -> None:
        """The app is about to end."""
        if (interview := self.interview) is not None:
            self._writing.flush()
            interview.put_away(self._moment())
            self._close()

    def note_left_full_screen(self) -> None:
        """Noted, not punished: the report counts it among the interruptions."""
        self._fills = False
        interview = self.interview
        if interview is None or not self.must_not_be_left:
            return
        now = self._moment()
        with suppress(NotNowError):
            interview.put_away(now)
            interview.resume(now)
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

    def _close(self) -> None:
        self._timer.stop()
        self._writing.close()
        self._coding.close()
        self._showing.forget()
        self.interview = None
        self.view.notice.hide()

    # what the learner does

    def _connect(self) -> None:
        view, page = self.view, self._page
        view.went_on.connect(self._go_on)
        page.deeds.went_on.connect(self._go_on)
        view.rest.went_on.connect(self._go_on)
        for skipped in (view.skipped, page.deeds.skipped):
            skipped.connect(self._skip)
        view.marked.connect(lambda: self._mark(on=not page.deeds.mark.isChecked()))
        page.deeds.marked.connect(lambda on: self._mark(on=on))
        view.aloud_toggled.connect(page.deeds.aloud.click)
        page.deeds.told_aloud.connect(lambda on: self._writing.say_aloud(on=on))
        for paused in (view.paused, page.clocks.paused):
            paused.connect(self._pause_and_show)
        for leave in (view.leave_wanted, page.clocks.leave_wanted, view.rest.leave_wanted):
            leave.connect(self._ask_to_leave)
        page.strip.picked.connect(self._open)
        view.stepped.connect(self._step)
        view.ask_wanted.connect(self._go_to_asking)
        page.clarify.asked.connect(self._ask)
        page.clarify.picked.connect(self._pick)
        page.work.turned.connect(self._turn)
        view.run_wanted.connect(self._coding.run)
        view.stopped.connect(self._coding.stop)
        self._coding.about_to_run.connect(self._writing.flush)
        view.full_screen_toggled.connect(self._toggle_full_screen)
        view.time_wanted.connect(self._say_time)
        self._writing.kept.connect(lambda at: page.deeds.saved.setText(f"Saved {at:%H:%M}"))

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
            self._lead_on(interview, lead_of(interview))

    def _lead_on(self, interview: Interview, lead: Lead) -> None:
        self._writing.flush()
        match lead:
            case Lead.HAND_IN if self._writing.is_empty:
                hand_in = partial(self._do, interview.hand_in)
                self.view.ask_first(wording.EMPTY, "Hand it in", hand_in)
            case Lead.HAND_IN:
                self._do(interview.hand_in)
            case Lead.PROBE:
                self._do(interview.probe)
            case Lead.NEXT:
                self._open(interview.following)
            case Lead.END_ROUND:
                self._end_round(interview)

    def _end_round(self, interview: Interview) -> None:
        left = unfinished(interview)
        if not left:
            self._do(interview.end_round)
            return
        words = label(Lead.END_ROUND, last_round=interview.sitting.is_last_round)
        sentence = f"In this round: {left}. Nothing of it can be changed later."
        self.view.ask_first(sentence, words, partial(self._do, interview.end_round))

    def _skip(self) -> None:
        if (interview := self.interview) is not None:
            self._do(interview.skip)

    def _mark(self, *, on: bool) -> None:
        if (interview := self.interview) is not None:
            self._do(lambda now: interview.mark(now, on=on))

    def _open(self, question: int | None) -> None:
        interview = self.interview
        if interview is not None and question is not None:
            self._do(lambda now: interview.open(question, now))

    def _step(self, by: int) -> None:
        if (interview := self.interview) is not None:
            numbers = interview.sitting.numbers
            wanted = interview.sitting.question + by
            if wanted in numbers:
                self._open(wanted)

    def _turn(self, field: str) -> None:
        """To another part; where it is a stage, the time counts for that."""
        interview = self.interview
        part = next((each for each in self._page.work.parts if each.field == field), None)
        if interview is None or part is None or part.stage is None:
            return
        stage = part.stage
        if part.is_open and interview.sitting.answer.stage != stage:
            self._do(lambda now: interview.turn_to_stage(stage, now))

    def _go_to_asking(self) -> None:
        self._page.focus_asking()

    def _ask(self, words: str) -> None:
        if (interview := self.interview) is not None:
            self._do(lambda now: interview.clarify(words, now))
            self._showing.announce_answer(interview)

    def _pick(self, entry: int) -> None:
        if (interview := self.interview) is not None:
            self._do(lambda now: interview.pick(entry, now))
            self._showing.announce_answer(interview)

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
        if (interview := self.interview) is not None:
            leave = partial(self._do, interview.leave)
            self.view.ask_first(wording.LEAVING, "Leave", leave)

    def _say_time(self) -> None:
        if (interview := self.interview) is not None:
            timed = interview.pressure.is_timed
            said = wording.spoken_time(interview.clocks) if timed else "No clock is shown."
            self._showing.tell(said)

    def _do(self, deed: Callable[[Moment], object]) -> None:
        """What was typed comes before it; then show where it leads."""
        self._writing.flush()
        self.view.notice.hide()
        with suppress(NotNowError):  # time brought something else first: that is shown
            deed(self._moment())
        self._show()

    def _show(self) -> None:
        if (interview := self.interview) is None:
            return
        sitting, self._seen = interview.sitting, _spot(interview)
        if sitting.place is Place.OVER:
            self._close()
            self._fill_screen(on=False)
            self.over.emit()
        elif sitting.hold is not None or sitting.place is Place.BREAK:
            if sitting.hold in (Hold.AWAY, Hold.RESTARTED):
                self._fill_screen(on=False)
            self._showing.show_rest(interview)
        else:
            self._showing.show_question(interview)


def _spot(interview: Interview) -> tuple[Place, int, int, Hold | None]:
    sitting = interview.sitting
    return sitting.place, sitting.round, sitting.question, sitting.hold
