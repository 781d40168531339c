"""Ranked search through the bank."""

import heapq
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from studyapp.bank.bank import TITLE_COLUMNS, TitleReader
from studyapp.bank.index_file import WEIGHTS, BankError, open_reading
from studyapp.bank.known import Known
from studyapp.bank.marks import Marker, Marks
from studyapp.bank.match import EVERYTHING, NOTHING, Case, cases, expression, flags_asked, leaves
from studyapp.bank.model import CardId, Title
from studyapp.bank.query import Flag, Node, Phrase, Word, parse
from studyapp.bank.standing import Standing

MOST = 2000
"""So many matches are ranked and counted; of a query with more, those that the bank has first."""

Match = tuple[float, int]
"""A rank (the lower, the better) and a card's number."""

_CACHE_KIB = 16_384
_FEW = 200  # so many cards are sooner looked at one by one than found among all matches
_TEXTS = f"""
    SELECT short, points, body, {TITLE_COLUMNS}
    FROM place JOIN card USING (row) JOIN prose USING (row)
"""
_RANK = f"bm25(search, {', '.join(map(str, WEIGHTS))})"


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

    To be used in the thread that opened it, but for `interrupt`.
    """

    def __init__(self, index: Path) -> None:
        self._index = index
        self._connection = open_reading(index)
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
        return [match for case in cases(node) for match in self._standing_so(case, flagged)]

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
        query = f"SELECT {_RANK}, rowid FROM search WHERE search MATCH ? LIMIT ?"
        values = (expression(node, self._known.forms), MOST + 1)
        return self._connection.execute(query, values).fetchall()

    def _unranked(self, node: Node) -> list[Match]:
        return [(0.0, number) for number in islice(self._numbers(node), MOST + 1)]

    def _numbers(self, node: Node, among: Iterable[int] | None = None) -> Iterator[int]:
        if node == EVERYTHING:
            return iter(range(1, self._known.count + 1) if among is None else sorted(among))
        query = "SELECT rowid FROM search WHERE search MATCH ?"
        values = [expression(node, self._known.forms)]
        if among is not None:
            query += " AND rowid IN (SELECT value FROM json_each(?))"
            values.append(json.dumps(sorted(among)))
        return (number for (number,) in self._connection.execute(query, values))

    def _standing_so(self, case: Case, flagged: Mapping[Flag, frozenset[int]]) -> Iterator[Match]:
        """The matches of a case among the cards that have its flags."""

        def stands_so(number: int) -> bool:
            held = frozenset(flag for flag, numbers in flagged.items() if number in numbers)
            return held in case.flags

        if case.node != EVERYTHING and len(self._unranked(case.node)) <= MOST:
            return (match for match in self._asked(case.node) if stands_so(match[1]))
        among = frozenset[int]().union(*flagged.values()) if frozenset() not in case.flags else None
        if case.node != EVERYTHING and among is not None and len(among) > _FEW:
            among = None
        numbers = filter(stands_so, self._numbers(case.node, among))
        return ((0.0, number) for number in islice(numbers, MOST + 1))

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
