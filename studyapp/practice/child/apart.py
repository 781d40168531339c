"""What a comparison answers: how two values differ, or the parts still to be compared.

(Named tuples: dataclasses would take a fifth of the time in which the child starts.)
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from studyapp.practice.child.opened import Value
from studyapp.practice.child.showing import cut, kind_of, short

SOME = 12
_LONGEST_WAY = 200


class Pair(NamedTuple):
    """Two parts to be compared, and how one gets to them from the whole."""

    place: str  # as `[2]`
    key: Value  # as 2
    got: Value
    want: Value


class Apart(NamedTuple):
    """How two values differ that have no parts, or do not differ in one of these alone."""

    says: str  # `got 3, want 4`
    note: str = ""  # a sentence without its full stop
    place: str = ""  # where in the value
    extra: tuple[Value, ...] = ()  # what to show of what was got: keys, elements, positions
    lacking: tuple[Value, ...] = ()  # and of what is wanted


Answer = Apart | Iterable[Pair] | None
Same = Callable[[Value, Value, float], bool]


class Found(NamedTuple):
    """The first difference of two values, and the way to it."""

    way: tuple[Pair, ...]
    apart: Apart

    @property
    def where(self) -> str:
        """As `[2]['a']`."""
        places = [pair.place for pair in self.way]
        if len(places) > 2 * SOME:
            places[SOME:-SOME] = ["…"]
        return cut("".join(places), _LONGEST_WAY) + self.apart.place

    @property
    def says(self) -> str:
        """On one line, as `[2]['a']: got 3, want 4`."""
        return f"{self.where}: {self.apart.says}"


def mixed_up(got: object, want: object, note: str) -> Apart:
    """Two values of different kinds."""
    says = f"got {kind_of(got)}, want {kind_of(want)}: {short(got)}, not {short(want)}"
    return Apart(says, note)
