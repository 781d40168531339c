"""Ranked search through the bank."""

import heapq
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.bank.bank import TITLE_COLUMNS, TitleReader
from studyapp.bank.index_file import BankError, open_reading
from studyapp.bank.known import Known
from studyapp.bank.marks import Marker, Marks
from studyapp.bank.match import leaves
from studyapp.bank.matching import Matching
from studyapp.bank.model import Title
from studyapp.bank.query import Node, Word, parse
from studyapp.bank.standing import Standing

_CACHE_KIB = 16_384
_TEXTS = f"""
    SELECT short, points, body, {TITLE_COLUMNS}
    FROM place JOIN card USING (row) JOIN prose USING (row)
"""


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
    capped: bool  # there are more than `total`
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
        self._matching = Matching(self._connection, self._known)

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
            self._matching = Matching(self._connection, self._known)
        node = parse(text, self._known.topics)
        found = self._matching.matches(node, standing)
        marker = Marker(node, self._known.forms)
        best = [number for _, number in heapq.nsmallest(limit, found.cards)]
        return Found(
            hits=tuple(self._hits(best, marker)),
            total=len(found.cards),
            capped=found.capped,
            suggestion=None if found.cards else self._suggestion(text, node, standing),
            terms=marker.terms,
        )

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
        if meant == text:
            return None
        found = self._matching.matches(parse(meant, self._known.topics), standing)
        return meant if found.cards else None
