"""A review log that keeps everything in lists: the simplest thing that fulfils the protocol."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from studyapp.bank import CardId
from studyapp.study import CardState, DayCount, Grade, Retraction, Review


class MemoryLog:
    def __init__(self, day_of: Callable[[datetime], date] = datetime.date) -> None:
        self._day_of = day_of
        self._entries: list[Review | Retraction] = []
        self._states: dict[CardId, CardState] = {}

    def add(self, review: Review, state: CardState) -> None:
        self._entries.append(review)
        self._states[review.card] = state

    def retract(self, retraction: Retraction, state: CardState | None) -> None:
        self._entries.append(retraction)
        self._states.pop(self.review(retraction.review).card) if state is None else (
            self._states.update({state.card: state})
        )

    def state(self, card: CardId) -> CardState | None:
        return self._states.get(card)

    def states(self) -> Mapping[CardId, CardState]:
        return dict(self._states)

    def replace_states(self, states: Mapping[CardId, CardState]) -> None:
        self._states = dict(states)

    def history(self, card: CardId) -> list[Review]:
        return [review for review in self._standing() if review.card == card]

    def since(self, moment: datetime) -> list[Review]:
        return [review for review in self._standing() if review.at >= moment]

    def entries(self, limit: int) -> list[Review | Retraction]:
        return self._entries[::-1][:limit]

    def review(self, review: str) -> Review:
        return next(e for e in self._entries if isinstance(e, Review) and e.id == review)

    def days(self, since: date) -> list[DayCount]:
        by_day: dict[date, list[Review]] = {}
        for review in self._standing():
            by_day.setdefault(self._day_of(review.at), []).append(review)
        return [self._count(day, found) for day, found in by_day.items() if day >= since]

    def _count(self, day: date, reviews: list[Review]) -> DayCount:
        earlier = {r.card for r in self._standing() if self._day_of(r.at) < day}
        mature = [review for review in reviews if review.card in earlier]
        return DayCount(
            day,
            len(reviews),
            _recalled(reviews),
            len(mature),
            _recalled(mature),
            sum((review.took for review in reviews), timedelta()),
        )

    def _standing(self) -> list[Review]:
        counts = {e.id: True for e in self._entries if isinstance(e, Review)}
        for entry in self._entries:
            if isinstance(entry, Retraction):
                counts[entry.review] = entry.restores
        reviews = [e for e in self._entries if isinstance(e, Review) and counts[e.id]]
        return sorted(reviews, key=lambda review: (review.at, review.id))


def _recalled(reviews: list[Review]) -> int:
    return sum(review.grade > Grade.MISSED for review in reviews)
