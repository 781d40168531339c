"""Where answers are kept, as `study` needs it; `store` has the one that lasts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from studyapp.bank import CardId
from studyapp.study.review import CardState, Retraction, Review


@dataclass(frozen=True, slots=True)
class DayCount:
    """What happened on one study day (days start at 04:00 local)."""

    day: date
    reviews: int
    recalled: int  # graded shaky or better
    mature: int  # reviews of cards seen on an earlier day
    mature_recalled: int
    took: timedelta


class ReviewLog(Protocol):
    """Append-only. A review counts unless its last retraction took it back."""

    def add(self, review: Review, state: CardState) -> None:
        """Keep a review and the state it leaves behind, both or neither."""

    def retract(self, retraction: Retraction, state: CardState | None) -> None:
        """Keep a retraction and the card's state as it is then (None: never answered)."""

    def state(self, card: CardId) -> CardState | None:
        """Where a card stands, None where it was never answered."""

    def states(self) -> Mapping[CardId, CardState]:
        """Where every answered card stands."""

    def replace_states(self, states: Mapping[CardId, CardState]) -> None:
        """Put derived states in the place of all that were, in one transaction."""

    def history(self, card: CardId) -> list[Review]:
        """A card's reviews that count, oldest first."""

    def since(self, moment: datetime) -> list[Review]:
        """The reviews from a moment on that count, oldest first."""

    def entries(self, limit: int) -> list[Review | Retraction]:
        """The newest entries, newest first, retracted reviews too: for undo and redo."""

    def review(self, review: str) -> Review:
        """One review by its id, retracted or not. Raises KeyError."""

    def days(self, since: date) -> list[DayCount]:
        """The study days with answers, oldest first."""
