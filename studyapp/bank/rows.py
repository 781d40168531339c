"""A card as the index's tables keep it: what is left to do is to write it down."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studyapp.bank.facets import facets
from studyapp.bank.problem import Problem
from studyapp.bank.ready import Ready, read_ready
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


def read_rows(pack: Path, path: str) -> Read:
    """Read and compile one file: all that takes long of a card."""
    made, problems = read_ready(pack, path)
    return (None if made is None else rows_of(made)), problems


def rows_of(ready: Ready) -> Rows:
    """Packed, and about a tenth of the size."""
    card, words = ready.card, ready.words
    return Rows(
        path=ready.path,
        card=(
            *(card.id, card.topic, card.title, LEVELS.index(card.level), card.kind),
            *(role_bits(card.roles), card.minutes, asked(card.covers)),
            card.exercise is not None,
        ),
        page=(card_json(card), body_blob(ready.body)),
        prose=(words.points, words.short, words.body, " ".join(facets(card))),
        images=ready.images,
    )


def asked(covers: Iterable[str]) -> int:
    """How many different seeds ask a question: `dsml-5.5` comes from the seed `dsml`."""
    return len({item.rpartition("-")[0] for item in covers})
