"""The one door through which answers enter the app, and are taken back."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from studyapp.bank import CardId
from studyapp.study.ids import id_after
from studyapp.study.log import ReviewLog
from studyapp.study.review import (
    CardState,
    Evidence,
    Grade,
    MinutesOf,
    Retraction,
    Review,
    ReviewId,
)
from studyapp.study.weakness import signs

if TYPE_CHECKING:  # it imports fsrs, which nobody needs before the first paint
    from studyapp.study.schedule import Scheduler

_BEGINNING = datetime.min.replace(tzinfo=UTC)
_WINDOW = 64  # entries of the log to look at first for undo and redo
_NO_EVIDENCE = Evidence()


def itself(card: CardId) -> CardId:
    """A card that varies no other."""
    return card


class Progress:
    """Logs each answer, reschedules its card and announces it; takes answers back.

    A card's state is always what replay makes of its reviews in the order of their times. Undo and
    redo follow from the log alone, so they survive a restart. An exercise and its variants share
    one schedule: an answer to any of them is a review of the exercise.
    """

    def __init__(
        self,
        log: ReviewLog,
        scheduler: "Scheduler",
        minutes_of: MinutesOf,
        announce: Callable[[], None],
        main_of: Callable[[CardId], CardId] = itself,
    ) -> None:
        """`minutes_of` is also asked about answers to cards that left the bank: 0 for them, say.

        `main_of` tells which exercise a card is a variant of; of any other the card itself.
        """
        self._log = log
        self._scheduler = scheduler
        self._minutes_of = minutes_of
        self._announce = announce
        self.main_of = main_of

    def record(
        self,
        card: CardId,
        grade: Grade,
        at: datetime,
        took: timedelta,
        evidence: Evidence = _NO_EVIDENCE,
    ) -> CardState:
        """Take in one answer; the state says when the card is due again."""
        review = Review(self._new_id(at), self.main_of(card), grade, at, took, evidence)
        state = self._state([*self._log.history(review.card), review])
        self._log.add(review, state)
        self._announce()
        return state

    def previews(
        self, card: CardId, at: datetime, *, of_exercise: bool = False
    ) -> dict[Grade, datetime]:
        """When the card would be due after each grade, where the evidence will be `of_exercise`."""
        main = self.main_of(card)
        return self._scheduler.previews(main, self._log.state(main), at, of_exercise=of_exercise)

    def undo(self, at: datetime) -> Review | None:
        """Take back the newest answer that still counts; None where there is none."""
        if (newest := self._undoable()) is None:
            return None
        review = self._log.review(newest)
        others = [other for other in self._log.history(review.card) if other.id != review.id]
        retraction = Retraction(self._new_id(at), review.id, at)
        self._log.retract(retraction, self._state(others) if others else None)
        self._announce()
        return review

    def redo(self, at: datetime) -> Review | None:
        """Put back what was undone last; None where nothing was since the newest answer."""
        if (newest := self._redoable()) is None:
            return None
        review = self._log.review(newest)
        retraction = Retraction(self._new_id(at), review.id, at, restores=True)
        state = self._state([*self._log.history(review.card), review])
        self._log.retract(retraction, state)
        self._announce()
        return review

    def newest(self) -> Review | None:
        """The answer that `undo` would take back."""
        newest = self._undoable()
        return None if newest is None else self._log.review(newest)

    def can_undo(self) -> bool:
        """Whether an answer is left to take back."""
        return self._undoable() is not None

    def can_redo(self) -> bool:
        """Whether an answer was undone and none given since."""
        return self._redoable() is not None

    def reschedule(self, until: date | None) -> None:
        """Rebuild every state by replay, for an interview on that day."""
        scheduler = self._scheduler.aiming_at(until)
        histories: dict[CardId, list[Review]] = defaultdict(list)
        for review in self._log.since(_BEGINNING):
            histories[review.card].append(review)
        self._log.replace_states(
            {card: self._state(history, scheduler) for card, history in histories.items()}
        )
        self._scheduler = scheduler
        self._announce()

    def _state(self, history: Sequence[Review], scheduler: "Scheduler | None" = None) -> CardState:
        history = sorted(history, key=lambda review: (review.at, review.id))
        state = (scheduler or self._scheduler).replay(history)
        if state is None:
            raise AssertionError("a history without reviews")
        return replace(state, signs=signs(history, self._minutes_of))

    def _new_id(self, at: datetime) -> ReviewId:
        newest = self._log.entries(1)
        return ReviewId(id_after(newest[0].id if newest else None, at))

    def _undoable(self) -> ReviewId | None:
        limit = _WINDOW
        while True:
            entries = self._log.entries(limit)
            standing, _ = _stacks(entries)
            if standing or len(entries) < limit:
                return standing[-1] if standing else None
            limit *= 4

    def _redoable(self) -> ReviewId | None:
        limit = _WINDOW
        while True:
            entries = self._log.entries(limit)
            _, undone = _stacks(entries)
            answered = any(isinstance(entry, Review) for entry in entries)
            if answered or len(entries) < limit:  # nothing before an answer can be redone
                return undone[-1] if undone else None
            limit *= 4


def _stacks(
    newest_first: Sequence[Review | Retraction],
) -> tuple[list[ReviewId], list[ReviewId]]:
    """What can be undone and redone, next one last, as far as these entries tell."""
    standing: list[ReviewId] = []
    undone: list[ReviewId] = []
    for entry in reversed(newest_first):
        if isinstance(entry, Review):
            standing.append(entry.id)
            undone.clear()
        elif entry.restores:
            _move(entry.review, undone, standing)
        else:
            _move(entry.review, standing, undone)
    return standing, undone


def _move(review: ReviewId, origin: list[ReviewId], target: list[ReviewId]) -> None:
    if review in origin:  # it may have come before the entries at hand
        origin.remove(review)
    target.append(review)
