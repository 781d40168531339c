"""Takes the newest answer back, or gives it again; a card set aside likewise."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.review import Clock, Review
from studyapp.study.session import RecallSession
from studyapp.ui.recall.asked_card import AskedCard
from studyapp.ui.recall.grading import Grading
from studyapp.ui.recall.stage import Stage
from studyapp.ui.recall.view import RecallView


class Undoing(QObject):
    """Works over the end of a session and of the app, and says what it did."""

    problem = Signal(str)

    def __init__(
        self,
        view: RecallView,
        stage: Stage,
        asked: AskedCard,
        grading: Grading,
        desk: Desk,
        now: Clock,
    ) -> None:
        super().__init__(view)
        self._view, self._stage, self._asked, self._grading = view, stage, asked, grading
        self._desk, self._now = desk, now

    def undo(self) -> None:
        """Take back the newest answer and return to its card, be it from an earlier session.

        Where the newest deed was to set a card aside, that card is brought back.
        """
        sitting = self._stage.sitting
        if (card := sitting.deeds.to_undo) is not None:
            self._bring_back(card)
            return
        now = self._now()
        review = self._take("undo", lambda: self._desk.progress.undo(now))
        if review is None:
            return
        self._asked.leave()
        sitting.deeds.undid()
        sitting.tally.take_back(review)
        if review.card in self._stage.bank:
            self._return_to(review, now)
        self._view.say(f"Undone: {self._told(review)}")

    def redo(self) -> None:
        """Give the answer again that was undone last, or set the card aside again."""
        sitting = self._stage.sitting
        if (card := sitting.deeds.to_redo) is not None:
            self._set_aside_again(card)
            return
        now = self._now()
        review = self._take("redo", lambda: self._desk.progress.redo(now))
        if review is None:
            return
        self._asked.leave()
        sitting.deeds.redid()
        sitting.tally.put_back(review)
        self._put_back(review.card, now)
        self._view.say(f"Redone: {self._told(review)}")

    def _take(self, name: str, take: Callable[[], Review | None]) -> Review | None:
        try:
            review = take()
        except StoreError as error:
            self.problem.emit(str(error))
            return None
        if review is None:
            self._view.say(f"There is no answer to {name}.")
        return review

    def _return_to(self, review: Review, now: datetime) -> None:
        sitting = self._stage.sitting
        if sitting.session is None:
            sitting.session, sitting.title = RecallSession((), now), "Once more"
        sitting.session.took_back(review.card, now)
        if review.evidence.tests is not None:  # the grade belongs to its exercise
            self._stage.go_on()
            return
        sitting.session.reveal(review.evidence.confidence)
        self._stage.show_place()
        self._asked.return_to(review, sitting.attempts.get((review.card, review.at)))

    def _put_back(self, card: CardId, now: datetime) -> None:
        session, due = self._stage.session, self._due(card)
        if session is None or due is None:
            return
        asked = session.current
        session.put_back(card, due, now)
        if asked in (None, card):
            self._stage.go_on()
        else:
            self._stage.show_place()

    def _bring_back(self, card: CardId) -> None:
        session = self._stage.session
        if session is None or not self._asked.bring_back(card):
            return
        self._asked.leave()
        self._stage.sitting.deeds.undid()
        session.bring_back(card, self._now())
        self._stage.go_on()
        self._view.say("Brought back.")

    def _set_aside_again(self, card: CardId) -> None:
        session = self._stage.session
        if session is None or card not in self._stage.bank:
            return
        if session.current != card:
            session.bring_back(card, self._now())
            self._stage.go_on()
        if self._grading.drop():
            self._stage.sitting.deeds.redid()

    def _due(self, card: CardId) -> datetime | None:
        try:
            state = self._desk.log.state(card)
        except StoreError:
            return None  # the answer is saved; only this session does not see the card again
        return state.due if state else None

    def _told(self, review: Review) -> str:
        bank = self._stage.bank
        known = review.card in bank
        title = bank.title(review.card).title if known else "a question that left the bank"
        return f"“{title}” – {review.grade.label}"
