"""Two texts line against line: which lines differ, and which words in them."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import groupby, zip_longest
from typing import NamedTuple

_MOST_LINES = 800  # of either text; what comes behind is compared place by place
_MOST_WORDS = 300  # of a line; longer ones are marked as a whole
_MOST_PAIRS = 120  # of lines that are compared word by word
_WORD = re.compile(r"\w+(?:\.\d+(?:e[+-]?\d+)?)?|\s+|.")  # a number is one word

Marks = tuple[tuple[int, int], ...]


class Side(NamedTuple):
    """A line of one text, and where it differs from the other one's."""

    text: str
    marks: Marks = ()


class Row(NamedTuple):
    """A line of both texts, or of one."""

    left: Side | None
    right: Side | None

    @property
    def differs(self) -> bool:
        """Whether there is something to see."""
        return self.left is None or self.right is None or self.left.text != self.right.text


def rows_of(left: str, right: str) -> tuple[Row, ...]:
    """All lines, in order."""
    mine, yours = left.split("\n"), right.split("\n")
    head = _compared(mine[:_MOST_LINES], yours[:_MOST_LINES])
    pairs = [*head, *zip_longest(mine[_MOST_LINES:], yours[_MOST_LINES:])]
    unlike = 0
    rows = []
    for one, other in pairs:
        unlike += one != other
        rows.append(_row(one, other, by_word=unlike <= _MOST_PAIRS))
    return tuple(rows)


class Runs(Enum):
    """In which order the lines of both texts stand where they are shown as one."""

    BLOCKS = auto()  # of lines that differ, first all of the left text
    PAIRS = auto()  # each line below the one that it differs from

    def of(self, rows: Sequence[Row]) -> Iterator[tuple[Row, int]]:
        """Each row with the place of its side, 0 or 1; what is in both once."""
        for differs, run in groupby(rows, key=lambda row: row.differs):
            sides = list(run)
            if not differs:
                yield from ((row, 0) for row in sides)
                continue
            places = [(row, place) for row in sides for place in (0, 1) if row[place]]
            yield from sorted(places, key=lambda each: each[1] * (self is Runs.BLOCKS))


def unified(rows: Sequence[Row], runs: Runs = Runs.BLOCKS) -> str:
    """As text: `-` before what only the left one has, `+` before what only the right one has."""
    return "\n".join(_signed(row, place) for row, place in runs.of(rows))


def _signed(row: Row, place: int) -> str:
    sign = "-+"[place] if row.differs else " "
    side = row[place]
    return f"{sign} {side.text if side else ''}"


def _compared(mine: Sequence[str], yours: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    for _, i, j, k, n in SequenceMatcher(None, mine, yours).get_opcodes():
        yield from zip_longest(mine[i:j], yours[k:n])


def _row(one: str | None, other: str | None, *, by_word: bool) -> Row:
    if one is None or other is None or one == other:
        return Row(_side(one), _side(other))
    words, others = _WORD.findall(one), _WORD.findall(other)
    if not by_word or max(len(words), len(others)) > _MOST_WORDS:
        return Row(Side(one, ((0, len(one)),)), Side(other, ((0, len(other)),)))
    codes = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    changed = [(i, j, k, n) for tag, i, j, k, n in codes if tag != "equal"]
    return Row(
        Side(one, _marks(words, [(i, j) for i, j, _, _ in changed])),
        Side(other, _marks(others, [(k, n) for _, _, k, n in changed])),
    )


def _side(text: str | None) -> Side | None:
    return None if text is None else Side(text)


def _marks(words: Sequence[str], spans: Sequence[tuple[int, int]]) -> Marks:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return tuple((starts[i], starts[j]) for i, j in spans if i < j)
