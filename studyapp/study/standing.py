"""Which cards are due, weak, new, done or bookmarked at a moment."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from studyapp.bank import CardId
from studyapp.bank.standing import Standing
from studyapp.study.review import Sign


class Stood(Protocol):
    """What is needed of a card's state."""

    @property
    def due(self) -> datetime:
        """When it comes back."""

    @property
    def signs(self) -> Sign:
        """What its last reviews warn of."""


def standing(
    cards: Collection[CardId],
    states: Mapping[CardId, Stood],
    suspended: Collection[CardId],
    bookmarked: Collection[CardId],
    now: datetime,
) -> Standing:
    """Sort the bank's cards by where the learner stands with each."""
    away = frozenset(suspended)
    active = frozenset(cards) - away
    seen = {card: states[card] for card in active if card in states}
    due = frozenset(card for card, state in seen.items() if state.due <= now)
    weak = frozenset(card for card, state in seen.items() if state.signs.weak)
    return Standing(
        due=due,
        weak=weak,
        new=active - seen.keys(),
        done=frozenset(seen) - due - weak,
        bookmarked=frozenset(bookmarked),
        suspended=away,
    )
