"""A card as the index's tables keep it: what is left to do is to write it down."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.bank.facets import facets
from studyapp.bank.model import Card
from studyapp.bank.problem import Problem
from studyapp.bank.ready import Ready, ready
from studyapp.bank.stored import LEVELS, body_blob, card_json, role_bits

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Rows:
    """What a card has in each table; `path` starts with the pack's folder name."""

    path: str
    card: tuple[Value, ...]  # after its row and path
    page: tuple[str, bytes]
    prose: tuple[str, str, str, str]
    images: frozenset[str]


Read = tuple[Rows | None, list[Problem]]
"""None where the card cannot be used, as the problems say."""


def compiled(path: str, card: Card | None, problems: list[Problem]) -> Read:
    """All that takes long of a card that was read, with what is wrong with it."""
    if card is None:
        return None, problems
    made, more = ready(path, card)
    return (None if made is None else rows_of(made)), problems + more


def rows_of(made: Ready) -> Rows:
    """Packed, and about a tenth of the size."""
    card, words = made.card, made.words
    return Rows(
        path=made.path,
        card=(
            *(card.id, card.topic, card.title, LEVELS.index(card.level), card.kind),
            *(role_bits(card.roles), card.minutes, asked(card.covers)),
            card.exercise is not None,
        ),
        page=(card_json(card), body_blob(made.body)),
        prose=(words.points, words.short, words.body, " ".join(facets(card))),
        images=made.images,
    )


def asked(covers: Iterable[str]) -> int:
    """How many different seeds ask a question: `dsml-5.5` comes from the seed `dsml`."""
    return len({item.rpartition("-")[0] for item in covers})
