"""How much two cards ask the same, told by the words they share and how rare these are."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from studyapp.bank import Card, CardId, Heading

TITLES, TEXTS = 0.6, 0.45
"""From so much on (a cosine of tf-idf, 0 to 1) two cards are taken to ask the same.

Measured in November 2026. Of 173 pairs of questions that our sources ask twice, 34 have titles this
alike; of the 71,000 pairs of titles planned for the bank, four, each of which asks two things. The
texts (title and In short) of 55 cards came to 0.31 at most, and so did those of an exercise and its
variant: what passes the limit has its wording from another card.
"""

_WORD = re.compile(r"[a-z0-9_+#]{2,}")
_ENDINGS = (
    *("isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ings"),
    *("ing", "ities", "ity", "ness", "ies", "ied", "ers", "er", "ors", "or", "ed", "es", "ly"),
    *("al", "s", "e"),
)
_SHORTEST_STEM = 3
_COMMON = """
    a an and any are as at be been before between but by can could did do does doing each for
    from had has have how i if in into is it its itself just may me more most must my name no not
    of off on one only or other our out over own same say should so some such tell than that the
    their them then there these they this those to too two under up use used uses using very was we
    were what when where which while who whose why will with without would you your yours
    compare describe differ difference explain give implement make makes need needs show work works
    write
"""
_ALL_ASK_WITH = frozenset(_COMMON.split())


class Likeness(NamedTuple):
    """Two cards and how alike they are."""

    share: float
    one: CardId
    other: CardId


def too_alike(cards: Iterable[Card]) -> list[Likeness]:
    """The pairs above either limit, most alike first; an exercise and its variants may be."""
    given = {card.id: card for card in cards}
    titles = {card.id: card.title for card in given.values()}
    texts = {card.id: f"{card.title} {card.title} {_short(card)}" for card in given.values()}
    found = [each for each in likenesses(titles) if each.share >= TITLES]
    found += [each for each in likenesses(texts) if each.share >= TEXTS]
    strange = [each for each in found if given[each.one].family != given[each.other].family]
    best: dict[tuple[CardId, CardId], Likeness] = {}
    for each in sorted(strange):
        best[each.one, each.other] = each
    return sorted(best.values(), reverse=True)


def likenesses(texts: Mapping[CardId, str]) -> list[Likeness]:
    """Of all pairs that share a word; in each pair the ids are in order."""
    words = {card: stems(text) for card, text in texts.items()}
    frequency = Counter(word for each in words.values() for word in set(each))
    rare = {word: 1 + math.log((1 + len(words)) / (1 + n)) for word, n in frequency.items()}
    vectors = {card: _vector(Counter(each), rare) for card, each in words.items()}
    pairs = combinations(sorted(vectors), 2)
    found = (Likeness(_cosine(vectors[one], vectors[other]), one, other) for one, other in pairs)
    return [each for each in found if each.share]


def stems(text: str) -> list[str]:
    """The words that say what a text is about, without their endings."""
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _ALL_ASK_WITH]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def _vector(counts: Counter[str], rare: Mapping[str, float]) -> dict[str, float]:
    weights = {word: (1 + math.log(n)) * rare[word] for word, n in counts.items()}
    length = math.hypot(*weights.values())
    return {word: weight / length for word, weight in weights.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    small, large = sorted((one, other), key=len)
    return sum(weight * large[word] for word, weight in small.items() if word in large)


def _short(card: Card) -> str:
    return next((each.body for each in card.sections if each.heading is Heading.SHORT), "")
