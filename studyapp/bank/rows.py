"""A card as the index's tables keep it: what is left to do is to write it down."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.bank.facets import facets
from studyapp.bank.model import Card, Heading, Kind
from studyapp.bank.plain import plain_text
from studyapp.bank.problem import Problem
from studyapp.bank.ready import Ready, ready
from studyapp.bank.stored import LEVELS, body_blob, card_json, role_bits

Value = str | int | float | None

_SENTENCE_END = re.compile(r"(?<=[.:!?])\s")


@dataclass(frozen=True, slots=True)
class Rows:
    """What a card has in each table; `path` starts with the pack's folder name."""

    path: str
    card: tuple[Value, ...]  # after its row and path
    page: tuple[str, bytes]
    prose: tuple[str, str, str, str]
    links: tuple[str, ...]
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
            card.exercise.variant_of if card.exercise else None,
            *((card.solving, task_of(card)) if card.exercise else (0.0, "")),
        ),
        page=(card_json(card), body_blob(made.body)),
        prose=(words.points, words.short, words.body, " ".join(facets(card))),
        links=tuple(dict.fromkeys(card.related)),
        images=made.images,
    )


def task_of(card: Card) -> str:
    """What its exercise is listed as, where that is not the card's title.

    Without a title of its own it is the first sentence of the task.
    """
    if card.exercise is None or card.exercise.title or card.kind is Kind.CODING:
        return card.exercise.title if card.exercise else ""
    task = next((part.body for part in card.sections if part.heading is Heading.TASK), "")
    words = plain_text(task.strip().split("\n\n")[0])
    return _SENTENCE_END.split(words, maxsplit=1)[0].rstrip(":")


def asked(covers: Iterable[str]) -> int:
    """How many different seeds ask a question: `dsml-5.5` comes from the seed `dsml`."""
    return len({item.partition("-")[0] for item in covers})
