"""Running times as `O(n log n)`: read however they are written, chosen from, and judged."""

import re
from typing import NamedTuple

from studyapp.practice.growth import Growth, GrowthError, custom, growth_of

USUAL = ("O(1)", "O(log n)", "O(n)", "O(n log n)", "O(n²)", "O(n³)", "O(2ⁿ)", "O(n!)")
"""The classes that are always offered, the quickest first."""

_WORD = re.compile(r"[A-Za-zα-ω]+")
_O = re.compile(r"^\s*(?:[OoΘθΟ0]|Theta)\s*\((.*)\)\s*$", re.DOTALL)


class ComplexityError(ValueError):
    """A running time cannot be read; the text says why."""


class ComplexityVerdict(NamedTuple):
    """Whether the choice is right, and a sentence that does not give the key away."""

    right: bool
    sentence: str


def normalised(text: str) -> str:
    """As `O(n²)` for `o(n^2)`: constants and what is outgrown are dropped."""
    return f"O({_growth(text).text})"


def same(one: str, other: str) -> bool:
    """Whether both are the same running time, however written."""
    return _growth(one).same_as(_growth(other))


def choices(key: str) -> tuple[str, ...]:
    """The usual classes and the key, the quickest first.

    A key of several variables is joined by their sum and product: alone it would stand out.
    """
    growth = _growth(key)
    names = sorted(growth.variables, key=custom)
    offered = [growth_of(text[2:-1]) for text in USUAL]
    offered += [growth_of(sign.join(names)) for sign in ("+", "*") if len(names) > 1]
    if not any(growth.same_as(other) for other in offered):
        offered.append(growth)
    ordered = sorted(offered, key=lambda it: (it.speed, len(it.variables)))
    return tuple(dict.fromkeys(f"O({it.text})" for it in ordered))


def judged(choice: str, key: str) -> ComplexityVerdict:
    """Raises ComplexityError where one of them cannot be read."""
    mine, yours = _growth(choice), _growth(key)
    shown = f"O({mine.text})"
    if mine.same_as(yours):
        return ComplexityVerdict(right=True, sentence=f"{shown} is right.")
    if set(mine.variables) != set(yours.variables) and len(yours.variables) > 1:
        sentence = f"{shown} does not name everything that the time depends on."
    elif mine.below(yours):
        sentence = f"{shown} is too little: with larger inputs the code does more than that."
    elif yours.below(mine):
        sentence = f"{shown} is too much: true as an upper bound, but there is a tighter one."
    else:
        sentence = f"{shown} depends on the inputs in another way."
    return ComplexityVerdict(right=False, sentence=sentence)


def _growth(text: str) -> Growth:
    found = _O.match(text)
    inside = found[1] if found else text
    try:
        growth = growth_of(inside)
        capital = "N" in growth.variables and "n" not in growth.variables
        return growth_of(_WORD.sub(_small, inside)) if capital else growth
    except GrowthError as error:
        raise ComplexityError(f"{text.strip()}: {error}") from error


def _small(found: re.Match[str]) -> str:
    """`N` is `n`; a longer word is a name."""
    return found[0].replace("N", "n") if len(found[0]) <= 2 else found[0]
