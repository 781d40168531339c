"""What the learner decides about a card: a grade, or never to be asked it again."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.review import Clock, Grade
from studyapp.ui.recall.asked_card import AskedCard
from studyapp.ui.recall.stage import Stage
from studyapp.ui.recall.view import RecallView
from studyapp.ui.shortcuts import key_text


class Grading(QObject):
    """Each decision is saved at once; the session goes on only when it is."""

    problem = Signal(str)

    def __init__(
        self, view: RecallView, stage: Stage, asked: AskedCard, desk: Desk, now: Clock
    ) -> None:
        super().__init__(view)
        self._view, self._stage, self._asked, self._desk, self._now = view, stage, asked, desk, now
        self._failed = False  # to save a grade of the card in front
        stage.went_on.connect(self._forget_failure)

    def grade(self, grade: Grade) -> None:
        """Save the answer and go on; nothing happens before revealing."""
        session, sitting = self._stage.revealed, self._stage.sitting
        if session is None:
            return
        if sitting.unsaved:
            self.skip()
            return
        self._asked.leave()
        now = self._now()
        answer = replace(session.answer(grade, now), took=self._asked.took)
        evidence = self._asked.evidence
        try:
            state = self._desk.progress.record(answer.card, grade, now, answer.took, evidence)
        except StoreError as error:
            self._fail(str(error))
            return
        sitting.attempts[answer.card, now] = self._asked.attempt
        sitting.tally.add(answer)
        sitting.deeds.did()
        session.go_on(state.due, now)
        self._stage.go_on()

    def take_in(self, card: CardId) -> None:
        """The answer to this card was saved by somebody else; nothing where it is not asked."""
        session, sitting = self._stage.session, self._stage.sitting
        if session is None or session.current != card:
            return
        try:
            review, state = self._desk.log.history(card)[-1], self._desk.log.state(card)
        except (StoreError, IndexError) as error:
            self.problem.emit(str(error) or "The answer is not in the log.")
            return
        if state is None:
            return
        self._asked.leave()
        sitting.tally.put_back(review)
        sitting.deeds.did()
        session.go_on(state.due, self._now())
        self._stage.go_on()

    def skip(self) -> None:
        """On from a revealed card without an answer, where it cannot be saved."""
        session = self._stage.revealed
        if session is not None and (self._failed or self._stage.sitting.unsaved):
            self._asked.leave()
            session.skip(self._now())
            self._stage.go_on()

    def set_aside(self) -> None:
        """The card is neither due nor new from now on; the session goes on without it."""
        if (card := self._stage.card) and self._stage.on_card and self.drop():
            self._stage.sitting.deeds.did(card)

    def drop(self) -> bool:
        """The same, whoever wants it; whether it was kept."""
        session = self._stage.session
        if session is None or not self._asked.set_aside():
            return False
        self._asked.leave()
        session.drop(self._now())
        self._stage.go_on()
        self._view.say(f"Set aside. {key_text('undo')} brings it back.")
        return True

    def why_unsaved(self) -> str:
        """Why nothing can be saved; empty where all can."""
        try:
            self._desk.progress.can_undo()
        except StoreError as error:
            return str(error)
        return ""

    def _fail(self, why: str) -> None:
        self._failed = True
        self.problem.emit(why)
        self._view.offer_next()

    def _forget_failure(self) -> None:
        self._failed = False
