"""A predicted output against what a program prints, line by line."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple


class LineVerdict(StrEnum):
    """What became of a line."""

    RIGHT = "right"
    WRONG = "wrong"
    MISSING = "missing"
    EXTRA = "extra"


class PredictedLine(NamedTuple):
    """A line of the prediction beside the printed one."""

    verdict: LineVerdict
    said: str  # empty where it is missing
    printed: str  # empty where it is extra


class Prediction(NamedTuple):
    """The whole prediction, judged."""

    lines: tuple[PredictedLine, ...]

    @property
    def holds(self) -> bool:
        """Whether every line is right, and none is missing or too much."""
        return all(line.verdict is LineVerdict.RIGHT for line in self.lines)

    @property
    def right(self) -> int:
        """How many lines are."""
        return sum(line.verdict is LineVerdict.RIGHT for line in self.lines)

    @property
    def wanted(self) -> int:
        """How many lines the program prints."""
        return sum(line.verdict is not LineVerdict.EXTRA for line in self.lines)

    @property
    def first_wrong(self) -> int | None:
        """The place of the first line that is not right."""
        wrong = (at for at, it in enumerate(self.lines) if it.verdict is not LineVerdict.RIGHT)
        return next(wrong, None)

    @property
    def sentence(self) -> str:
        """How it went."""
        if self.holds:
            return "Every line is right." if self.wanted > 1 else "Right."
        first = self.first_wrong or 0
        return f"{self.right} of {_count(self.wanted)} right. {_NOTES[self.lines[first].verdict]}"


_SPARE = 200
_NOTES = {
    LineVerdict.WRONG: "The first difference is marked.",
    LineVerdict.MISSING: "The program prints more than that.",
    LineVerdict.EXTRA: "The program prints less than that.",
}


def compared(said: str, printed: str) -> Prediction:
    """Blanks at the ends of lines and empty lines at the end do not count."""
    mine, yours = _lines(said), _lines(printed)
    head = _alike(mine, yours)
    tail = _alike(mine[head:][::-1], yours[head:][::-1])
    lines = _middle(mine[head : len(mine) - tail], yours[head : len(yours) - tail])
    before, after = mine[:head], mine[len(mine) - tail :]
    return Prediction((*_right(before), *lines, *_right(after)))


def _alike(mine: Sequence[str], yours: Sequence[str]) -> int:
    """How many lines are the same from the beginning."""
    pairs = zip(mine, yours, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _right(lines: Sequence[str]) -> list[PredictedLine]:
    return [PredictedLine(LineVerdict.RIGHT, line, line) for line in lines]


def _middle(said: Sequence[str], printed: Sequence[str]) -> list[PredictedLine]:
    """As many lines as possible stand beside those that they are the same as."""
    spare = said[len(printed) + _SPARE :]  # comparing takes long where texts are
    said = said[: len(printed) + _SPARE]
    found: list[PredictedLine] = []
    for tag, i, j, k, m in SequenceMatcher(None, said, printed, autojunk=False).get_opcodes():
        found += _right(said[i:j]) if tag == "equal" else _stretch(said[i:j], printed[k:m])
    return [*found, *_stretch(spare, [])]


def _stretch(said: Sequence[str], printed: Sequence[str]) -> list[PredictedLine]:
    both = min(len(said), len(printed))
    pairs = zip(said, printed, strict=False)
    return [
        *(PredictedLine(LineVerdict.WRONG, mine, yours) for mine, yours in pairs),
        *(PredictedLine(LineVerdict.EXTRA, mine, "") for mine in said[both:]),
        *(PredictedLine(LineVerdict.MISSING, "", yours) for yours in printed[both:]),
    ]


def _lines(text: str) -> list[str]:
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _count(number: int) -> str:
    return "1 line" if number == 1 else f"{number} lines"
