"""What search needs to know of the whole bank: topics, words, numbers. Read when first needed."""

import difflib
import sqlite3
from collections.abc import Collection
from functools import cached_property

from studyapp.bank.model import CardId
from studyapp.bank.query import Flag
from studyapp.bank.tokens import fold, forms

_LONGEST_GUESSED = 32
_ALIKE = 0.75


class Known:
    """One state of the bank; to be thrown away when `is_stale`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version = self._data_version()
        self._numbers: dict[Flag, tuple[frozenset[CardId], frozenset[int]]] = {}
        self._forms: dict[str, tuple[str, ...]] = {}

    def is_stale(self) -> bool:
        """Whether the index was compiled anew meanwhile."""
        return self._data_version() != self._version

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The ids of branches and leaves, in order."""
        rows = self._connection.execute("SELECT id FROM topic ORDER BY position")
        return tuple(topic for (topic,) in rows)

    @cached_property
    def count(self) -> int:
        """How many cards there are; their numbers are 1 to that."""
        (count,) = self._connection.execute("SELECT count(*) FROM place").fetchone()
        return int(count)

    @cached_property
    def everyone(self) -> frozenset[int]:
        """The numbers of all cards."""
        return frozenset(range(1, self.count + 1))

    def numbers(self, flag: Flag, cards: frozenset[CardId]) -> frozenset[int]:
        """Of those that are in the bank; remembered, since a learner searches more than once."""
        remembered = self._numbers.get(flag)
        if remembered is None or remembered[0] is not cards:
            numbers = (self._number_of.get(card) for card in cards)
            found = frozenset(number for number in numbers if number is not None)
            remembered = self._numbers[flag] = (cards, found)
        return remembered[1]

    def forms(self, word: str) -> tuple[str, ...]:
        """Other forms of a folded word that cards have."""
        if word not in self._forms:
            others = forms(word) - {word}
            marks = ", ".join("?" * len(others))
            query = f"SELECT spelling FROM word WHERE spelling IN ({marks}) ORDER BY spelling"
            rows = self._connection.execute(query, tuple(others))
            self._forms[word] = tuple(spelling for (spelling,) in rows)
        return self._forms[word]

    def nearest(self, words: Collection[str]) -> str | None:
        """The word of the bank that is most like an unknown one."""
        word = fold("".join(words))
        if len(words) != 1 or len(word) > _LONGEST_GUESSED or word in self._words:
            return None
        alike = [known for known in self._words if abs(len(known) - len(word)) <= 1]
        return next(iter(difflib.get_close_matches(word, alike, 1, _ALIKE)), None)

    @cached_property
    def _words(self) -> frozenset[str]:
        rows = self._connection.execute("SELECT spelling FROM word")
        return frozenset(spelling for (spelling,) in rows)

    @cached_property
    def _number_of(self) -> dict[CardId, int]:
        return dict(self._connection.execute("SELECT id, number FROM place"))

    def _data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)
