"""Which cards answer a query: ranked, or in the bank's order where ranking would take too long."""

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from studyapp.bank.index_file import WEIGHTS
from studyapp.bank.known import Known
from studyapp.bank.match import (
    EVERYTHING,
    NOTHING,
    cases,
    expression,
    flags_asked,
    leaves,
    standing_so,
)
from studyapp.bank.model import CardId
from studyapp.bank.query import AllOf, Flag, Node, Not, Phrase, Word
from studyapp.bank.standing import Standing

MOST = 2000
"""So many matches are ranked and counted; of a query with more, those that the bank has first."""

Match = tuple[float, int]
"""A rank (the lower, the better) and a card's number."""

_MOST_OF_PHRASE = 1000  # FTS5 compares places in some thirty cards for each that has the phrase
_EVERYWHERE = 40_000  # so many cards with all words of a phrase take FTS5 some 3 ms to compare
_SAMPLE = 500
_A_LOOK_UP = 600  # looking a card up takes FTS5 as long as going through so many
_MOSTLY = 0.77  # where more cards match, those that do not are sooner gone through
_SPARSE = 0.05  # of the bank; a larger part soon yields MOST

_MATCHES = "SELECT 0.0, rowid FROM search WHERE search MATCH ?"
_AMONG = "substr(?, rowid, 1) = x'01'"  # half the time of IN
_LOOKED_UP = "rowid IN (SELECT value FROM json_each(?))"
_RANK = f"bm25(search, {', '.join(map(str, WEIGHTS))})"
_RANKED = f"SELECT {_RANK}, rowid FROM search WHERE search MATCH ? LIMIT ?"
_BEHIND = 1000.0  # more than any bm25 is away from zero


@dataclass(frozen=True, slots=True)
class Matches:
    """The cards found, in no order but that of their ranks."""

    cards: Sequence[Match]
    capped: bool = False  # there are more


class Matching:
    """Asks the full-text index of one state of the bank."""

    def __init__(self, connection: sqlite3.Connection, known: Known) -> None:
        self._connection, self._known = connection, known

    def matches(self, node: Node, standing: Standing) -> Matches:
        """The cards that answer a query, at most MOST."""
        if not flags_asked(node):
            return self._asked(node)
        flagged = {
            flag: self._known.picked(flag, _having(flag, standing)) for flag in flags_asked(node)
        }
        parts = [
            self._among(case.node, standing_so(case, flagged, self._known.everyone))
            for case in cases(node)
        ]
        found = _first(chain.from_iterable(part.cards for part in parts))
        return Matches(found.cards, found.capped or any(part.capped for part in parts))

    def _asked(self, node: Node) -> Matches:
        """Ranked where that is cheap enough."""
        if node == NOTHING:
            return Matches(())
        if not any(wanted and isinstance(leaf, Word | Phrase) for leaf, wanted in leaves(node)):
            return self._unranked(node)
        if any(wanted for _, wanted in _phrases(node)):
            found = self._unranked(node)
            if found.capped:  # a ranking would count a common phrase in the whole bank
                return found
        return self._ranked(node)

    def _ranked(self, node: Node) -> Matches:
        """Cards with the very words come before those with other forms of them.

        bm25 takes each form for a word of its own, and would put a card with a rare one first.
        """
        spelt = expression(node, self._known.forms)
        excludes = any(isinstance(leaf, Word) and not wanted for leaf, wanted in leaves(node))
        typed = spelt if excludes else expression(node, _no_others)  # all forms are excluded
        exact = self._connection.execute(_RANKED, (typed, MOST + 1)).fetchall()
        if spelt == typed or len(exact) > MOST:
            return _first(exact)
        seen = {number for _, number in exact}
        later = max((rank for rank, _ in exact), default=0.0) + _BEHIND
        others = self._connection.execute(_RANKED, (spelt, MOST + 1)).fetchall()
        return _first([*exact, *((rank + later, n) for rank, n in others if n not in seen)])

    def _unranked(self, node: Node) -> Matches:
        """In the bank's order; a phrase of words that are everywhere is counted less far."""
        if node == EVERYTHING:
            return _first((0.0, number) for number in range(1, self._known.count + 1))
        values = (expression(node, self._known.forms), MOST + 1)
        rows = self._connection.execute(f"{_MATCHES} LIMIT ?", values)
        phrases = [tokens for tokens, _ in _phrases(node)]
        if not phrases:
            return _first(rows)
        found = rows.fetchmany(_MOST_OF_PHRASE + 1)
        if len(found) > _MOST_OF_PHRASE and any(map(self._are_everywhere, phrases)):
            return Matches(found[:_MOST_OF_PHRASE], capped=True)
        return _first([*found, *rows])

    def _are_everywhere(self, words: Sequence[str]) -> bool:
        """Whether very many cards have all these words, judged from the middle of the bank."""
        all_of_them = expression(AllOf(tuple(Phrase((word,)) for word in words)), _no_others)
        middle = self._known.count // 2
        asked = f"{_MATCHES} AND rowid > ? LIMIT ?"
        sample = self._connection.execute(asked, (all_of_them, middle, _SAMPLE)).fetchall()
        if len(sample) < _SAMPLE:
            return False
        last: int = sample[-1][1]
        return _SAMPLE * self._known.count > _EVERYWHERE * (last - middle)

    def _among(self, node: Node, picked: int) -> Matches:
        """The matches that are among the picked cards."""
        mask = picked.to_bytes(self._known.count, "little")
        if node == EVERYTHING:
            return _in_order(mask)
        asked = (expression(node, self._known.forms), MOST - 1)
        last = self._connection.execute(f"{_MATCHES} LIMIT 1 OFFSET ?", asked).fetchone()
        if last is None:
            return Matches([match for match in self._asked(node).cards if mask[match[1] - 1]])
        return self._among_many(node, mask, MOST / last[1])

    def _among_many(self, node: Node, mask: bytes, share: float) -> Matches:
        """Of a query that finds very many, some such share of all cards: by the quickest way.

        FTS5 looks a card up in the time in which it goes through some hundred matches, and leaves
        a card out in less than it takes to hand one over.
        """
        picked = mask.count(1)
        beginnings = any(isinstance(leaf, Word) and leaf.prefix for leaf, _ in leaves(node))
        if picked * _A_LOOK_UP < share * len(mask) and not beginnings:
            numbers = [number for _, number in _in_order(mask).cards]
            return self._narrowed(node, _LOOKED_UP, json.dumps(numbers))
        if share > _MOSTLY and picked < _SPARSE * len(mask):
            return self._all_but_those_without(node, mask)
        return self._narrowed(node, _AMONG, mask)

    def _narrowed(self, node: Node, condition: str, value: str | bytes) -> Matches:
        values = (expression(node, self._known.forms), value, MOST + 1)
        found = self._connection.execute(f"{_MATCHES} AND {condition} LIMIT ?", values)
        return _first(found)

    def _all_but_those_without(self, node: Node, mask: bytes) -> Matches:
        values = (expression(Not(node), self._known.forms), mask)
        without = self._connection.execute(f"{_MATCHES} AND {_AMONG}", values)
        kept = bytearray(mask)
        for _, number in without:
            kept[number - 1] = 0
        return _in_order(kept)


def _first(found: Iterator[Match] | Sequence[Match] | sqlite3.Cursor) -> Matches:
    cards = list(islice(found, MOST + 1))
    return Matches(cards[:MOST], len(cards) > MOST)


def _in_order(mask: bytes | bytearray) -> Matches:
    """The cards of a mask, unranked."""
    places = islice(re.finditer(b"\1", mask), MOST + 1)
    cards = [(0.0, place.end()) for place in places]
    return Matches(cards[:MOST], len(cards) > MOST)


def _phrases(node: Node) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Words that must follow one another, each time with whether that is wanted."""
    for leaf, wanted in leaves(node):
        if isinstance(leaf, Word | Phrase) and len(leaf.tokens) > 1:
            yield leaf.tokens, wanted


def _having(flag: Flag, standing: Standing) -> frozenset[CardId]:
    by_flag: dict[Flag, frozenset[CardId]] = {
        Flag.DUE: standing.due,
        Flag.WEAK: standing.weak,
        Flag.NEW: standing.new,
        Flag.DONE: standing.done,
        Flag.BOOKMARKED: standing.bookmarked,
    }
    return by_flag[flag]


def _no_others(_word: str) -> tuple[str, ...]:
    return ()
