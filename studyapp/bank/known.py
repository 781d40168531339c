"""What search needs to know of the whole bank: topics, words, numbers. Read when first needed."""

import difflib
import sqlite3
from collections.abc import Collection, Iterable
from functools import cached_property, reduce
from math import ceil
from operator import or_

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
        self._picked: dict[Flag, tuple[frozenset[CardId], int]] = {}
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
        (count,) = self._connection.execute("SELECT count(*) FROM question").fetchone()
        return int(count)

    @cached_property
    def everyone(self) -> int:
        """A mask of all cards: of its bytes, the lowest for the first card, 1 where it is meant.

        Masks are joined as bits are; SQLite looks a card up in their bytes.
        """
        return int.from_bytes(b"\1" * self.count, "little")

    def picked(self, flag: Flag, cards: frozenset[CardId]) -> int:
        """A mask of those that are in the bank; remembered, since one searches more than once."""
        remembered = self._picked.get(flag)
        if remembered is None or remembered[0] is not cards:
            remembered = self._picked[flag] = (cards, self._mask(cards))
        return remembered[1]

    def _mask(self, cards: Iterable[CardId]) -> int:
        mask = bytearray(self.count)
        for card in cards:
            if number := self._number_of.get(card):
                mask[number - 1] = 1
        return int.from_bytes(mask, "little")

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
        near = [known for gap in (-1, 0, 1) for known in self._with_letters_of(word, gap)]
        return next(iter(difflib.get_close_matches(word, near, 1, _ALIKE)), None)

    def _with_letters_of(self, word: str, gap: int) -> list[str]:
        """Words so much longer that share letters enough to be alike; difflib is slow to say no."""
        most = len(word) - ceil(_ALIKE * (2 * len(word) + gap) / 2)
        letters = _letters(word)
        return [
            known
            for known, others in self._by_length.get(len(word) + gap, ())
            if (letters & ~others).bit_count() <= most
            and (others & ~letters).bit_count() <= most + gap
        ]

    @cached_property
    def _words(self) -> frozenset[str]:
        rows = self._connection.execute("SELECT spelling FROM word")
        return frozenset(spelling for (spelling,) in rows)

    @cached_property
    def _by_length(self) -> dict[int, list[tuple[str, int]]]:
        found: dict[int, list[tuple[str, int]]] = {}
        for word in self._words:
            found.setdefault(len(word), []).append((word, _letters(word)))
        return found

    @cached_property
    def _number_of(self) -> dict[CardId, int]:
        return dict(self._connection.execute("SELECT id, number FROM question"))

    def _data_version(self) -> int:
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)


def _letters(word: str) -> int:
    """Which letters a word has, as bits; a few rare letters share one."""
    return reduce(or_, (1 << (ord(letter) & 63) for letter in word), 0)
