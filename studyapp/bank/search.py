"""Ranked search through the bank."""

import heapq
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from studyapp.bank.bank import TITLE_COLUMNS, TitleReader
from studyapp.bank.index_file import WEIGHTS, BankError, open_reading
from studyapp.bank.known import Known
from studyapp.bank.marks import Marker, Marks
from studyapp.bank.match import (
    EVERYTHING,
    NOTHING,
    cases,
    expression,
    flags_asked,
    leaves,
    standing_so,
)
from studyapp.bank.model import CardId, Title
from studyapp.bank.query import Flag, Node, Phrase, Word, parse
from studyapp.bank.standing import Standing

MOST = 2000
"""So many matches are ranked and counted; of a query with more, those that the bank has first."""

Match = tuple[float, int]
"""A rank (the lower, the better) and a card's number."""

_CACHE_KIB = 16_384
_FEW = 200  # so many cards are sooner looked up one by one than found among all matches
_MANY = 10  # one card in so many, and more, are sooner met than handed to SQLite
_MATCHES = "SELECT 0.0, rowid FROM search WHERE search MATCH ?"
_LOOKED_UP = "rowid IN (SELECT value FROM json_each(?))"
_FILTERED = f"+{_LOOKED_UP}"  # the sign keeps SQLite from looking each of them up
_TEXTS = f"""
    SELECT short, points, body, {TITLE_COLUMNS}
    FROM place JOIN card USING (row) JOIN prose USING (row)
"""
_RANK = f"bm25(search, {', '.join(map(str, WEIGHTS))})"
_RANKED = f"SELECT {_RANK}, rowid FROM search WHERE search MATCH ? LIMIT ?"
_BEHIND = 1000.0  # more than any bm25 is away from zero


NO_STANDING = Standing()


@dataclass(frozen=True, slots=True)
class Hit:
    """A card that was found; texts are plain, marks say where they have the words sought."""

    title: Title
    title_marks: Marks
    snippet: str
    marks: Marks


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits of a search."""

    hits: tuple[Hit, ...]
    total: int
    capped: bool  # more than `total`, which is MOST
    suggestion: str | None  # what may have been meant, where nothing was found
    terms: tuple[str, ...]

    @property
    def count(self) -> str:
        """For the learner to read."""
        return f"more than {self.total:,}" if self.capped else f"{self.total:,}"


class SearchInterrupted(Exception):  # noqa: N818 (nothing is wrong)
    """`interrupt` was called meanwhile."""


class Search:
    """Finds cards by what was typed; raises QueryError, BankError and SearchInterrupted.

    To be used in one thread at a time; `interrupt` may be called from any.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._connection = open_reading(index, any_thread=True)
        self._connection.isolation_level = None
        self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._titles = TitleReader()
        self._known = Known(self._connection)

    def find(self, text: str, standing: Standing = NO_STANDING, limit: int = 50) -> Found:
        """The best hits; where there is no word to rank by, the first in the bank's order."""
        self._connection.rollback()  # an interrupt may have hit the end of the last one
        try:
            self._connection.execute("BEGIN")  # one state of the bank for all that follows
            try:
                return self._find(text, standing, limit)
            finally:
                self._connection.rollback()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise SearchInterrupted from error
            message = f"{self._index}: the bank index cannot be searched ({error})"
            raise BankError(message) from error

    def interrupt(self) -> None:
        """Make a running `find` give up; may be called from any thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Nothing can be found afterwards."""
        self._connection.close()

    def _find(self, text: str, standing: Standing, limit: int) -> Found:
        if self._known.is_stale():
            self._known = Known(self._connection)
        node = parse(text, self._known.topics)
        matches = self._matches(node, standing)
        marker = Marker(node, self._known.forms)
        best = [number for _, number in heapq.nsmallest(limit, matches)]
        return Found(
            hits=tuple(self._hits(best, marker)),
            total=min(len(matches), MOST),
            capped=len(matches) > MOST,
            suggestion=None if matches else self._suggestion(text, node, standing),
            terms=marker.terms,
        )

    def _matches(self, node: Node, standing: Standing) -> list[Match]:
        if not flags_asked(node):
            return self._asked(node)
        flagged = {
            flag: self._known.numbers(flag, _having(flag, standing)) for flag in flags_asked(node)
        }
        return [
            match
            for case in cases(node)
            for match in self._among(case.node, standing_so(case, flagged, self._known.everyone))
        ]

    def _asked(self, node: Node) -> list[Match]:
        """Up to one more than MOST; ranked where that is cheap enough."""
        if node == NOTHING:
            return []
        sought = [leaf for leaf, wanted in leaves(node) if wanted]
        if not any(isinstance(leaf, Word | Phrase) for leaf in sought):
            return self._unranked(node)
        if any(isinstance(leaf, Word | Phrase) and len(leaf.tokens) > 1 for leaf in sought):
            found = self._unranked(node)
            if len(found) > MOST:  # a ranking would count a common phrase in the whole bank
                return found
        return self._ranked(node)

    def _ranked(self, node: Node) -> list[Match]:
        """Cards with the very words come before those with other forms of them.

        bm25 takes each form for a word of its own, and would put a card with a rare one first.
        """
        spelt = expression(node, self._known.forms)
        excludes = any(isinstance(leaf, Word) and not wanted for leaf, wanted in leaves(node))
        typed = spelt if excludes else expression(node, _no_others)  # all forms are excluded
        exact = self._connection.execute(_RANKED, (typed, MOST + 1)).fetchall()
        if spelt == typed or len(exact) > MOST:
            return exact
        seen = {number for _, number in exact}
        later = max((rank for rank, _ in exact), default=0.0) + _BEHIND
        others = self._connection.execute(_RANKED, (spelt, MOST + 1)).fetchall()
        more = [(rank + later, number) for rank, number in others if number not in seen]
        return [*exact, *more[: MOST + 1 - len(exact)]]

    def _unranked(self, node: Node) -> list[Match]:
        if node == EVERYTHING:
            return [(0.0, number) for number in range(1, min(self._known.count, MOST + 1) + 1)]
        values = (expression(node, self._known.forms), MOST + 1)
        return self._connection.execute(f"{_MATCHES} LIMIT ?", values).fetchall()

    def _among(self, node: Node, numbers: frozenset[int]) -> list[Match]:
        """The matches that are among these cards."""
        if node == EVERYTHING:
            return [(0.0, number) for number in self._first(numbers)]
        if len(self._unranked(node)) <= MOST:
            return [match for match in self._asked(node) if match[1] in numbers]
        if self._are_many(numbers):
            found = self._connection.execute(_MATCHES, (expression(node, self._known.forms),))
            return list(islice((match for match in found if match[1] in numbers), MOST + 1))
        looked_up = _LOOKED_UP if len(numbers) <= _FEW else _FILTERED
        values = (expression(node, self._known.forms), json.dumps(sorted(numbers)), MOST + 1)
        return self._connection.execute(f"{_MATCHES} AND {looked_up} LIMIT ?", values).fetchall()

    def _first(self, numbers: frozenset[int]) -> list[int]:
        if not self._are_many(numbers):
            return sorted(numbers)[: MOST + 1]
        everyone = range(1, self._known.count + 1)
        return list(islice((number for number in everyone if number in numbers), MOST + 1))

    def _are_many(self, numbers: frozenset[int]) -> bool:
        """Whether going through the bank soon meets MOST of them."""
        return len(numbers) > self._known.count // _MANY

    def _hits(self, numbers: Sequence[int], marker: Marker) -> Iterator[Hit]:
        wanted = f"{_TEXTS} WHERE number IN (SELECT value FROM json_each(?))"
        rows = self._connection.execute(wanted, (json.dumps(numbers),)).fetchall()
        titles = self._titles.read([row[3:] for row in rows])
        read = {title.number: (title, row[:3]) for title, row in zip(titles, rows, strict=True)}
        for number in numbers:
            title, texts = read[number]
            snippet = marker.snippet(texts)
            yield Hit(title, marker.marks(title.title), snippet.text, snippet.marks)

    def _suggestion(self, text: str, node: Node, standing: Standing) -> str | None:
        """The text with words of the bank for unknown ones, if that finds anything."""
        words = [leaf for leaf, wanted in leaves(node) if wanted and isinstance(leaf, Word)]
        meant = text
        for word in sorted(words, key=lambda word: -word.start):
            near = self._known.nearest(word.tokens)
            if near is not None:
                meant = f"{meant[: word.start]}{near}{meant[word.end :]}"
        if meant == text or not self._matches(parse(meant, self._known.topics), standing):
            return None
        return meant


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
