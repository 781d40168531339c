"""When a card comes back: FSRS-6 in study days, never later than the interview."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import reduce
from hashlib import blake2b

import fsrs

from studyapp.bank import CardId
from studyapp.study.days import Days
from studyapp.study.review import CardState, Grade, Phase, Review

_DAY = timedelta(days=1)
_Steps = tuple[timedelta, ...]
_STEPS = (timedelta(minutes=1), timedelta(minutes=10))
_STEPS_AFTER_A_LAPSE = (timedelta(minutes=10),)
_STEPS_OF_EXERCISE = (_DAY,)  # code just written is copied from memory, not solved anew
_LONGEST_STEP = timedelta(minutes=15)  # what fsrs makes of "shaky" after a lapse
_FUZZY_FROM = 3  # days; shorter intervals are kept


class Scheduler:
    """FSRS with default parameters, aiming at an interview on a day (None: no date yet).

    FSRS counts whole 24-hour days, learners count evenings: Monday 22:00 to Tuesday 07:00 is a day
    to them. So FSRS is told the midnight of each study day in place of the moment itself.
    """

    def __init__(self, days: Days, until: date | None = None) -> None:
        self._days = days
        self._until = until
        self._spoken = _fsrs(_STEPS, _STEPS_AFTER_A_LAPSE)
        self._solved = _fsrs(_STEPS_OF_EXERCISE, _STEPS_OF_EXERCISE)

    def aiming_at(self, until: date | None) -> "Scheduler":
        """The same scheduler for another interview date."""
        return Scheduler(self._days, until)

    def after(self, review: Review, state: CardState | None) -> CardState:
        """The state that a review leaves behind; its signs are `weakness`'s business."""
        of_exercise = review.evidence.of_exercise
        return self._next(review.card, state, review.grade, review.at, of_exercise=of_exercise)

    def replay(self, reviews: Sequence[Review]) -> CardState | None:
        """The state that all of a card's reviews, oldest first, leave behind."""
        start: CardState | None = None
        return reduce(lambda state, review: self.after(review, state), reviews, start)

    def previews(
        self, card: CardId, state: CardState | None, at: datetime, *, of_exercise: bool = False
    ) -> dict[Grade, datetime]:
        """When the card would be due after each grade: exactly what `after` will say."""
        return {
            grade: self._next(card, state, grade, at, of_exercise=of_exercise).due
            for grade in Grade
        }

    def _next(
        self,
        card: CardId,
        state: CardState | None,
        grade: Grade,
        at: datetime,
        *,
        of_exercise: bool,
    ) -> CardState:
        midnight = self._midnight(at)
        rules = self._solved if of_exercise else self._spoken
        told, _ = rules.review_card(self._memory(state), fsrs.Rating(grade), midnight)
        if told.stability is None or told.difficulty is None:
            raise AssertionError("fsrs leaves a reviewed card with a memory")
        reviews = state.reviews if state else 0
        lapsed = state is not None and state.phase is Phase.REVIEW and grade is Grade.MISSED
        return CardState(
            card=card,
            phase=Phase(told.state.value),
            step=told.step,
            stability=told.stability,
            difficulty=told.difficulty,
            due=self._due(told.due - midnight, at, card, reviews),
            last_review=at,
            reviews=reviews + 1,
            lapses=(state.lapses if state else 0) + lapsed,
        )

    def _memory(self, state: CardState | None) -> fsrs.Card:
        if state is None:
            return fsrs.Card(card_id=0)  # without an id it sleeps a millisecond to invent one
        last = self._midnight(state.last_review)
        return fsrs.Card(
            card_id=0,
            state=fsrs.State(state.phase),
            step=state.step,
            stability=state.stability,
            difficulty=state.difficulty,
            due=last,
            last_review=last,
        )

    def _midnight(self, moment: datetime) -> datetime:
        return datetime.combine(self._days.of(moment), time(), UTC)

    def _due(self, interval: timedelta, at: datetime, card: CardId, reviews: int) -> datetime:
        if interval < _DAY:
            return at + interval
        day = self._days.of(at) + timedelta(days=_fuzzed(interval.days, card, reviews))
        # shortly before 04:00 tomorrow is nearer than a step: the better grade must not come first
        return max(self._days.start(self._capped(day, at)), at + _LONGEST_STEP)

    def _capped(self, day: date, at: datetime) -> date:
        """No later than the eve of the interview, where a night's sleep still follows.

        On the eve itself: no later than the interview's own day. From then on nothing can come
        back in time, and the plain interval stands.
        """
        today = self._days.of(at)
        if self._until is None or self._until <= today:
            return day
        eve = self._until - _DAY
        return min(day, eve if eve > today else self._until)


def _fsrs(steps: _Steps, after_a_lapse: _Steps) -> fsrs.Scheduler:
    return fsrs.Scheduler(
        desired_retention=0.9,
        learning_steps=steps,
        relearning_steps=after_a_lapse,
        enable_fuzzing=False,  # unseeded and biased late: see `_fuzzed`
    )


def _fuzzed(interval: int, card: CardId, reviews: int) -> int:
    """Some days earlier or later, all equally likely, so that cards learnt together part.

    The draw depends on card and count of reviews, not on the grade: the preview tells what will be
    recorded, and since the spread grows slower than the interval, a better grade never comes first.
    """
    if interval < _FUZZY_FROM:
        return interval
    spread = _spread(interval)
    digest = blake2b(f"{card} {reviews}".encode(), digest_size=8).digest()
    drawn = int.from_bytes(digest, "big") * (2 * spread + 1) >> 64
    return interval - spread + drawn


def _spread(interval: int) -> int:
    """A tenth of the first twenty days, a twentieth of what is beyond; one day at least."""
    return max(1, (2 * min(interval, 20) + max(interval - 20, 0)) // 20)
