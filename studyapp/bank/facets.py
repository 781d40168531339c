"""How the full-text index knows what a card can be filtered by: as words of their own."""

import re
from collections.abc import Iterator

from studyapp.bank.model import Card, branch_of

MARK = "\ue000"
"""Begins a facet: a letter to SQLite's tokenizer, but none that a query's words can have."""


def facets(card: Card) -> Iterator[str]:
    """All by which a card can be filtered."""
    yield facet("card")
    yield facet("topic", branch_of(card.topic))
    yield facet("topic", card.topic)
    yield facet("level", card.level)
    yield facet("kind", card.kind)
    yield from (facet("role", role) for role in card.roles)
    if card.exercise is not None:
        yield facet("has", "exercise")


def facet(name: str, value: str = "") -> str:
    """One word to the tokenizer; `card` is the facet that every card has."""
    plain = value.replace("/", "__").lower()
    return MARK + re.sub("[^a-z0-9]", "_", f"{name}__{plain}")
