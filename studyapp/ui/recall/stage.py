"""Shows what the session stands at: a card, a pause, or how it went."""

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, BankError, CardId
from studyapp.study.days import Days
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.overview import Overview
from studyapp.study.review import Clock
from studyapp.study.session import RecallSession
from studyapp.ui.recall import wording
from studyapp.ui.recall.asked_card import AskedCard
from studyapp.ui.recall.resting import Resting
from studyapp.ui.recall.sitting import Sitting
from studyapp.ui.recall.view import RecallView


class Stage(QObject):
    """Grades nothing and undoes nothing: whoever did so says `go_on`."""

    went_on = Signal()
    problem = Signal(str)

    def __init__(
        self, view: RecallView, asked: AskedCard, bank: Bank, desk: Desk, now: Clock, days: Days
    ) -> None:
        super().__init__(view)
        self._view, self._asked, self._desk, self._now = view, asked, desk, now
        self._resting = Resting(view, days)
        self._overview: Overview | None = None
        self.bank = bank
        self.sitting = Sitting()
        self._resting.show_idle(None)

    @property
    def session(self) -> RecallSession | None:
        """Of this sitting."""
        return self.sitting.session

    @property
    def card(self) -> CardId | None:
        """The card now asked."""
        return self.session.current if self.session else None

    @property
    def on_card(self) -> bool:
        """Whether it is in front."""
        return self.card is not None and self._is_shown(self._view.asking)

    @property
    def is_at_rest(self) -> bool:
        """Whether no session is in front, or one that was summed up."""
        return self._is_shown(self._view.idle) or self._is_shown(self._view.summary)

    @property
    def revealed(self) -> RecallSession | None:
        """The session, while the answer to its card is in front."""
        return self.session if self.session and self.on_card and self.session.revealed else None

    def go_on(self) -> None:
        """Show what the session stands at; a card that left the bank is skipped."""
        self.went_on.emit()
        try:
            self._show(self.session)
        except BankError as error:
            self.sitting.session = None
            self._resting.show_idle(None)
            self.problem.emit(str(error))

    def come_back_to_card(self) -> None:
        """It was left for another page."""
        self._view.show_page(self._view.asking)
        self._asked.go_on()

    def show_place(self) -> None:
        """How far the session is."""
        if (session := self.session) is not None:
            bar = self._view.asking.bar
            bar.show_session(self.sitting.title, session.planned - session.left, session.planned)
            bar.show_place(wording.place(session, self._now()))

    def sum_up(self, session: RecallSession) -> None:
        """How it went."""
        sitting = self.sitting
        try:
            states = self._desk.log.states()
        except StoreError as error:
            states = {}
            if not sitting.unsaved:
                self.problem.emit(str(error))
        self._resting.show_summary(session, sitting.tally, states, self.bank, self._now())

    def refresh(self, overview: Overview) -> None:
        """Where the learner stands now."""
        self._overview = overview
        if self._is_shown(self._view.idle):
            self._resting.show_idle(overview)
        elif self.on_card:
            self._asked.refresh()

    def tick(self) -> None:
        """Some time has passed."""
        session, now = self.session, self._now()
        if session is None:
            return
        if self.on_card:
            self._view.asking.bar.show_place(wording.place(session, now))
            if not session.revealed:
                self._asked.show_time()
        elif self._is_shown(self._view.summary):
            self._resting.keep_summary_true(now)
        elif (until := session.waits_until) and self._is_shown(self._view.waiting):
            self._view.waiting.heading.setText(wording.waiting(until, now))
            if until <= now:
                session.wake(now)
                self.go_on()

    def _show(self, session: RecallSession | None) -> None:
        now = self._now()
        while session is not None and session.current and session.current not in self.bank:
            session.drop(now)
        if session is None:
            self._resting.show_idle(self._overview)
        elif session.current is not None:
            self._asked.ask(session.current)
            self.show_place()
        elif (until := session.waits_until) is not None:
            self._resting.show_waiting(until, now)
        else:
            self.sum_up(session)

    def _is_shown(self, page: object) -> bool:
        return self._view.pages.currentWidget() is page
