"""Leads a recall session: asks, reveals, grades, waits, sums up; undoes and redoes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.bank import Bank, BankError, CardId
from studyapp.study.days import Days
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.overview import Overview
from studyapp.study.review import Clock, Confidence, Grade, Review
from studyapp.study.session import RecallSession
from studyapp.ui.recall import wording
from studyapp.ui.recall.asked_card import AskedCard
from studyapp.ui.recall.deeds import Deeds
from studyapp.ui.recall.marking import Attempt
from studyapp.ui.recall.resting import Resting
from studyapp.ui.recall.tally import Tally
from studyapp.ui.recall.view import RecallView
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look

_SECOND = 1000


class RecallPresenter(QObject):
    """Each grade is saved at once; a session lives as long as the window."""

    finished = Signal()  # back to Today
    library_wanted = Signal(str)
    changed = Signal()  # a bookmark, a note, a card set aside; answers are announced by Progress
    problem = Signal(str)

    def __init__(
        self, view: RecallView, bank: Bank, desk: Desk, look: Look, now: Clock, days: Days
    ) -> None:
        super().__init__(view)
        self.view = view
        self._bank, self._desk, self._now = bank, desk, now
        self._asked = AskedCard(view, bank, desk, look, now, days)
        self._resting = Resting(view, days)
        self._session: RecallSession | None = None
        self._title = ""
        self._tally = Tally()
        self._deeds = Deeds()
        self._unsaved = ""  # why nothing can be saved
        self._may_skip = False
        self._attempts: dict[tuple[CardId, datetime], Attempt] = {}
        self._overview: Overview | None = None
        self._clock = QTimer(self, interval=_SECOND)
        self._connect()
        self._resting.show_idle(None)

    @property
    def card(self) -> CardId | None:
        """The card now asked."""
        return self._session.current if self._session else None

    @property
    def under_way(self) -> bool:
        """Whether a session has cards left, be it shown, waiting or ended early."""
        return self._session is not None and not self._session.over

    @property
    def answered(self) -> int:
        """Answers of this session that count."""
        return len(self._tally)

    # the session

    def start(self, cards: Sequence[CardId], *, title: str) -> None:
        """A session over these cards, in the place of any other."""
        self._asked.leave()
        known = self._bank.card_ids()
        wanted = [card for card in dict.fromkeys(cards) if card in known]
        self._session = RecallSession(wanted, self._now()) if wanted else None
        self._title = title
        self._tally, self._deeds = Tally(), Deeds()
        self._unsaved = self._why_unsaved()
        self._asked.read_only(on=bool(self._unsaved))
        self._go_on()
        if self._unsaved and self._on_card:
            self.view.say(wording.unsaved(self._unsaved))

    def resume(self) -> None:
        """Go on where the session was left."""
        if self.card is None or self.card != self._asked.id:
            self._go_on()
        elif not self._on_card:
            self.view.show_page(self.view.asking)
            self._asked.go_on()

    def end(self) -> None:
        """Stop and sum up; where there is nothing to stop, go back to Today."""
        resting = self.view.pages.currentWidget() in (self.view.idle, self.view.summary)
        if self._session is None or resting:
            self.finished.emit()
            return
        self._asked.leave()
        self._asked.pause()
        self._sum_up(self._session)

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew; a card that left is skipped."""
        self._bank = bank
        self._asked.use_bank(bank)
        if self._on_card and self.card not in bank:
            self._go_on()

    def refresh(self, overview: Overview) -> None:
        """Where the learner stands now."""
        self._overview = overview
        if self.view.pages.currentWidget() is self.view.idle:
            self._resting.show_idle(overview)
        elif self._on_card:
            self._asked.refresh()

    def tick(self) -> None:
        """Some time has passed."""
        session, now = self._session, self._now()
        if session is None:
            return
        if self._on_card:
            self.view.asking.bar.show_place(wording.place(session, now))
            if not session.revealed:
                self._asked.show_time()
        elif self._on_page(self.view.summary):
            self._resting.keep_summary_true(now)
        elif (until := session.waits_until) and self._on_page(self.view.waiting):
            self.view.waiting.heading.setText(wording.waiting(until, now))
            if until <= now:
                session.wake(now)
                self._go_on()

    # the card

    def reveal(self, confidence: Confidence) -> None:
        """Show the answer; nothing happens where it is shown."""
        session = self._session
        if session is not None and self._on_card and not session.revealed:
            session.reveal(confidence)
            self._asked.reveal(confidence)

    def grade(self, grade: Grade) -> None:
        """Save the answer and go on; nothing happens before revealing."""
        session = self._session
        if session is None or not self._on_card or not session.revealed:
            return
        if self._unsaved:
            self.skip()
            return
        self._asked.leave()
        now = self._now()
        answer = replace(session.answer(grade, now), took=self._asked.took)
        evidence = self._asked.evidence
        try:
            state = self._desk.progress.record(answer.card, grade, now, answer.took, evidence)
        except StoreError as error:
            self.problem.emit(str(error))
            self._may_skip = True
            self.view.offer_next()
            return
        self._attempts[answer.card, now] = self._asked.attempt
        self._tally.add(answer)
        self._deeds.did()
        session.go_on(state.due, now)
        self._go_on()

    def skip(self) -> None:
        """On from a revealed card without an answer, where it cannot be saved."""
        session = self._session
        if self._may_skip and session is not None and self._on_card and session.revealed:
            self._asked.leave()
            session.skip(self._now())
            self._go_on()

    def set_aside(self) -> None:
        """The card is neither due nor new from now on; the session goes on without it."""
        if (card := self.card) and self._on_card and self._drop():
            self._deeds.did(card)

    def _drop(self) -> bool:
        session = self._session
        if session is None or not self._asked.set_aside():
            return False
        self._asked.leave()
        session.drop(self._now())
        self._go_on()
        self.view.say(f"Set aside. {key_text('undo')} brings it back.")
        return True

    def _why_unsaved(self) -> str:
        try:
            self._desk.progress.can_undo()
        except StoreError as error:
            return str(error)
        return ""

    # undo and redo

    def undo(self) -> None:
        """Take back the newest answer and return to its card, be it from an earlier session.

        Where the newest deed was to set a card aside, that card is brought back.
        """
        if (card := self._deeds.to_undo) is not None:
            self._bring_back(card)
            return
        now = self._now()
        review = self._take("undo", lambda: self._desk.progress.undo(now))
        if review is None:
            return
        self._asked.leave()
        self._deeds.undid()
        self._tally.take_back(review)
        if review.card in self._bank:
            self._return_to(review, now)
        self.view.say(f"Undone: {self._told(review)}")

    def redo(self) -> None:
        """Give the answer again that was undone last, or set the card aside again."""
        if (card := self._deeds.to_redo) is not None:
            self._set_aside_again(card)
            return
        now = self._now()
        review = self._take("redo", lambda: self._desk.progress.redo(now))
        if review is None:
            return
        self._asked.leave()
        self._deeds.redid()
        self._tally.put_back(review)
        due = self._due(review.card)
        if self._session is not None and due is not None:
            asked = self._session.current
            self._session.put_back(review.card, due, now)
            if asked in (None, review.card):
                self._go_on()
            else:
                self._show_place(self._session)
        self.view.say(f"Redone: {self._told(review)}")

    def _bring_back(self, card: CardId) -> None:
        session = self._session
        if session is None or not self._asked.bring_back(card):
            return
        self._asked.leave()
        self._deeds.undid()
        session.bring_back(card, self._now())
        self._go_on()
        self.view.say("Brought back.")

    def _set_aside_again(self, card: CardId) -> None:
        session = self._session
        if session is None or card not in self._bank:
            return
        if self.card != card:
            session.bring_back(card, self._now())
            self._go_on()
        if self._drop():
            self._deeds.redid()

    def _take(self, name: str, take: Callable[[], Review | None]) -> Review | None:
        try:
            review = take()
        except StoreError as error:
            self.problem.emit(str(error))
            return None
        if review is None:
            self.view.say(f"There is no answer to {name}.")
        return review

    def _return_to(self, review: Review, now: datetime) -> None:
        if self._session is None:
            self._session, self._title = RecallSession((), now), "Once more"
        self._session.took_back(review.card, now)
        self._session.reveal(review.evidence.confidence)
        self._show_place(self._session)
        self._asked.return_to(review, self._attempts.get((review.card, review.at)))

    def _due(self, card: CardId) -> datetime | None:
        try:
            state = self._desk.log.state(card)
        except StoreError:
            return None  # the answer is saved; only this session does not see the card again
        return state.due if state else None

    def _told(self, review: Review) -> str:
        known = review.card in self._bank
        title = self._bank.title(review.card).title if known else "a question that left the bank"
        return f"“{title}” – {review.grade.label}"

    # what is shown

    @property
    def _on_card(self) -> bool:
        return self.card is not None and self._on_page(self.view.asking)

    def _on_page(self, page: object) -> bool:
        return self.view.pages.currentWidget() is page

    def _go_on(self) -> None:
        """Show what the session stands at; a card that left the bank is skipped."""
        session, now = self._session, self._now()
        self._may_skip = bool(self._unsaved)
        try:
            while session is not None and session.current and session.current not in self._bank:
                session.drop(now)
            if session is None:
                self._resting.show_idle(self._overview)
            elif session.current is not None:
                self._asked.ask(session.current)
                self._show_place(session)
            elif (until := session.waits_until) is not None:
                self._resting.show_waiting(until, now)
            else:
                self._sum_up(session)
        except BankError as error:
            self._session = None
            self._resting.show_idle(None)
            self.problem.emit(str(error))

    def _show_place(self, session: RecallSession) -> None:
        bar = self.view.asking.bar
        bar.show_session(self._title, session.planned - session.left, session.planned)
        bar.show_place(wording.place(session, self._now()))

    def _sum_up(self, session: RecallSession) -> None:
        try:
            states = self._desk.log.states()
        except StoreError as error:
            states = {}
            if not self._unsaved:
                self.problem.emit(str(error))
        self._resting.show_summary(session, self._tally, states, self._bank, self._now())

    def _come(self) -> None:
        self._clock.start()
        if self._on_card:
            self._asked.go_on()
        self.tick()

    def _go_away(self) -> None:
        self._clock.stop()
        self._asked.pause()

    def _connect(self) -> None:
        view, asked = self.view, self._asked
        view.revealed.connect(self.reveal)
        view.graded.connect(self.grade)
        view.next_wanted.connect(self.skip)
        view.set_aside.connect(self.set_aside)
        view.left.connect(self.end)
        view.came_to_front.connect(self._come)
        view.went_away.connect(self._go_away)
        view.idle.primary.clicked.connect(self._start_today)
        view.idle.other.clicked.connect(self.finished)
        view.waiting.primary.clicked.connect(self._hurry)
        view.waiting.other.clicked.connect(self.end)
        view.summary.primary.clicked.connect(self.finished)
        view.summary.other.clicked.connect(self.resume)
        view.summary.links.linkActivated.connect(self.library_wanted)
        asked.library_wanted.connect(self.library_wanted)
        asked.changed.connect(self.changed)
        asked.problem.connect(self.problem)
        self._clock.timeout.connect(self.tick)

    def _start_today(self) -> None:
        if self._overview is not None and self._overview.today.cards:
            self.start(self._overview.today.cards, title="Today")
        else:
            self.finished.emit()

    def _hurry(self) -> None:
        if self._session is not None:
            self._session.hurry(self._now())
            self._go_on()
