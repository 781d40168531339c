"""Outlines of what a formula is made of, in whole tenths of a unit, put together to one path."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_LETTERS = frozenset("MLQZ")
_MOST_NUMBERS = 100_000  # to be remembered
_MOST_ROWS = 100  # of each shape


class Shape:
    """An outline that may be drawn at many places: its steps, and where its points lie."""

    __slots__ = ("_rows", "across", "bottom", "down", "left", "right", "steps", "top")

    def __init__(self, steps: str, across: Sequence[int], down: Sequence[int]) -> None:
        self.steps = steps  # `M %s %s L %s %s Z`
        self.across, self.down = across, down
        self._rows: dict[int, str] = {}
        self.left, self.right = min(across), max(across)
        self.top, self.bottom = min(down), max(down)

    @classmethod
    def of_path(cls, path: Sequence[str]) -> "Shape":
        """Of the letters and numbers that ziamath writes; x and y take turns throughout."""
        steps = " ".join(step if step in _LETTERS else "%s" for step in path)
        numbers = [_TENTHS[step] for step in path if step not in _LETTERS]
        return cls(steps, numbers[::2], numbers[1::2])

    @classmethod
    def of_box(cls, x: str, y: str, width: str, height: str) -> "Shape":
        """Of a filled rectangle."""
        left, top = _TENTHS[x], _TENTHS[y]
        right, bottom = left + _TENTHS[width], top + _TENTHS[height]
        across, down = (left, right, right, left), (top, top, bottom, bottom)
        return cls("M %s %s L %s %s L %s %s L %s %s Z", across, down)

    def path(self, x: int, y: int) -> str:
        """Its text at a place."""
        if y not in self._rows:
            self._rows[y] = self._row(y)
        return self._rows[y] % tuple([_WRITTEN[x + each] for each in self.across])

    def _row(self, y: int) -> str:
        """Most shapes stand on few lines, the base line above all: only x is left to say."""
        if len(self._rows) > _MOST_ROWS:
            self._rows.clear()
        down = [text for each in self.down for text in ("%s", _WRITTEN[y + each])]
        return self.steps % tuple(down)


class Placed(NamedTuple):
    """A shape and its place."""

    shape: Shape
    x: int = 0
    y: int = 0


class Drawing:
    """All the shapes of a formula; at least one."""

    def __init__(self, parts: Iterable[Placed]) -> None:
        self._parts = list(parts)
        self.left = min(x + shape.left for shape, x, _ in self._parts)
        self.right = max(x + shape.right for shape, x, _ in self._parts)
        self.top = min(y + shape.top for shape, _, y in self._parts)
        self.bottom = max(y + shape.bottom for shape, _, y in self._parts)

    def path(self, *, begins_at: int) -> str:
        """One path, moved so that its left end is where it ought to be."""
        return " ".join(self._moved(begins_at - self.left))

    def _moved(self, by: int) -> Iterator[str]:
        for shape, x, y in self._parts:
            yield shape.path(x + by, y)


class _Tenths(dict[str, int]):
    """Numbers as ziamath writes them: the same few come over and over."""

    def __missing__(self, written: str) -> int:
        if len(self) > _MOST_NUMBERS:
            self.clear()
        self[written] = found = round(float(written) * 10)
        return found


class _Written(dict[int, str]):
    """Tenths as they stand in a path."""

    def __missing__(self, tenths: int) -> str:
        if len(self) > _MOST_NUMBERS:
            self.clear()
        self[tenths] = written = f"{tenths / 10:g}"
        return written


_TENTHS = _Tenths()
_WRITTEN = _Written()
