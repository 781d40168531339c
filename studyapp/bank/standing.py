"""How the cards stand with the learner, as the bank needs it for the `is:` filters."""

from dataclasses import dataclass

from studyapp.bank.model import CardId

_NONE: frozenset[CardId] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """Sets of cards; a card set aside is neither due, weak nor new."""

    due: frozenset[CardId] = _NONE
    weak: frozenset[CardId] = _NONE
    new: frozenset[CardId] = _NONE
    done: frozenset[CardId] = _NONE  # seen, and neither due nor weak
    bookmarked: frozenset[CardId] = _NONE
    suspended: frozenset[CardId] = _NONE
