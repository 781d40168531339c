"""Where a text answers a query: the words to mark, and the piece of text to show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from studyapp.bank.match import Spellings, leaves
from studyapp.bank.query import Node, Phrase, Word
from studyapp.bank.tokens import fold

Marks = tuple[tuple[int, int], ...]
"""Spans of a text, from the first letter to after the last."""

_WIDTH = 180
_BEFORE = 50
_LOOKED_AT = 30  # a text that has the words more often is judged by its beginning
_PART_OF_WORD = r"[\w+#]"


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a card's text, with the marks in it."""

    text: str
    marks: Marks = ()


class Marker:
    """Finds the words of one query in texts."""

    def __init__(self, node: Node, spellings: Spellings) -> None:
        wanted = (leaf for leaf, is_wanted in leaves(node) if is_wanted)
        sought = [leaf for leaf in wanted if isinstance(leaf, Word | Phrase)]
        self.terms = tuple(" ".join(leaf.tokens) for leaf in sought)
        found = "|".join(f"({_pattern(leaf, spellings)})" for leaf in sought)
        self._pattern = re.compile(f"(?<!{_PART_OF_WORD})(?:{found})") if sought else None

    def marks(self, text: str) -> Marks:
        """Every place where the text has a word of the query."""
        if self._pattern is None:
            return ()
        return tuple(found.span() for found in self._pattern.finditer(fold(text)))

    def snippet(self, texts: Sequence[str]) -> Snippet:
        """The piece with most words of the query, else the beginning of the first text."""
        best = _Place(0, 0, texts[0], "")
        for text in texts:
            found = self._densest(text)
            if found.words > best.words:
                best = found
            if best.words == len(self.terms):
                break
        return self._piece(best)

    def _densest(self, text: str) -> "_Place":
        """Where most of the different words stand close together."""
        if self._pattern is None:
            return _Place(0, 0, text, "")
        folded = fold(text)
        places = islice(self._pattern.finditer(folded), _LOOKED_AT if len(self.terms) > 1 else 1)
        found = [(place.start(), place.lastindex) for place in places]
        if len(found) < 2:
            return _Place(len(found), found[0][0] if found else 0, text, folded)
        reach = _WIDTH - _BEFORE
        words, back = max(
            (len({word for at, word in found if start <= at < start + reach}), -start)
            for start, _ in found
        )
        return _Place(words, -back, text, folded)

    def _piece(self, place: "_Place") -> Snippet:
        start, end = _window(place.text, place.start)
        before, after = "…" if start else "", "…" if end < len(place.text) else ""
        marks: Marks = ()
        if self._pattern is not None:
            found = self._pattern.finditer(place.folded, start, end)
            by = len(before) - start
            marks = tuple((each.start() + by, each.end() + by) for each in found)
        return Snippet(f"{before}{place.text[start:end]}{after}", marks)


class _Place(NamedTuple):
    """Where words of the query stand in a text, and how many different ones."""

    words: int
    start: int
    text: str
    folded: str


def _window(text: str, place: int) -> tuple[int, int]:
    """Whole words around a place, as far as there are spaces."""
    start = max(0, place - _BEFORE)
    if start:
        start = text.find(" ", start, place) + 1 or place
    end = start + _WIDTH
    if end < len(text):
        space = text.rfind(" ", place + 1, end)
        end = space if space > 0 else end
    return start, min(end, len(text))


def _pattern(leaf: Word | Phrase, spellings: Spellings) -> str:
    words = [re.escape(fold(token)) for token in leaf.tokens]
    others: Sequence[str] = ()
    if isinstance(leaf, Word):
        words[-1] += f"{_PART_OF_WORD}*" if leaf.prefix else ""
        others = sorted(spellings(fold(leaf.tokens[0]))) if len(words) == 1 else ()
    whole = "|".join(["[^\\w+#]+".join(words), *map(re.escape, others)])
    return f"(?:{whole})(?!{_PART_OF_WORD})"
