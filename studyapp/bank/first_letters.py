"""The letters that a match of an expression can begin with, as far as its text tells.

Rather too many than too few: a letter that is not among them begins no match.
"""

import re
from collections.abc import Iterable
from functools import cache
from re import _parser  # type: ignore[attr-defined] # nothing else reads every expression
from typing import Any

LETTERS = frozenset(["\t", "\n", *map(chr, range(32, 127))])
"""Those that we know about; any other may begin every match."""

_FOLDED = frozenset("kKsSiI")  # as are K, ſ and İ, where case does not count
_CLASSES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}
_LOOKS = {"AT", "ASSERT", "ASSERT_NOT"}  # and takes nothing
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_NONE: frozenset[str] = frozenset()

_Parts = Iterable[tuple[Any, Any]]
_Found = tuple[frozenset[str], bool]
"""Letters, and whether there may be none."""


@cache
def first_letters(expression: re.Pattern[str]) -> frozenset[str]:
    """All of `LETTERS` where it can match nothing at all, and so anywhere."""
    letters, may_be_empty = _of_row(_parser.parse(expression.pattern, expression.flags))
    return LETTERS if may_be_empty else letters


def _of_row(parts: _Parts) -> _Found:
    letters = _NONE
    for operation, what in parts:
        found, may_be_empty = _of_part(str(operation), what)
        letters |= found
        if not may_be_empty:
            return letters, False
    return letters, True


def _of_part(operation: str, what: Any) -> _Found:  # noqa: ANN401 (each operation has its own)
    if operation == "LITERAL":
        return _of_range(what, what), False
    if operation == "IN":
        return _of_set(what), False
    if operation == "BRANCH":
        rows = [_of_row(row) for row in what[1]]
        return _NONE.union(*(letters for letters, _ in rows)), any(empty for _, empty in rows)
    if operation == "SUBPATTERN":
        return _of_row(what[-1])
    if operation in _REPEATS:
        letters, may_be_empty = _of_row(what[2])
        return letters, may_be_empty or not what[0]
    return (_NONE, True) if operation in _LOOKS else (LETTERS, True)


def _of_set(items: _Parts) -> frozenset[str]:
    (kind, _), *others = items
    if str(kind) != "NEGATE":
        return _NONE.union(*(_of_item(str(kind), what) for kind, what in items))
    return LETTERS - _NONE.union(*(_exactly(str(kind), what) for kind, what in others))


def _of_item(kind: str, what: Any) -> frozenset[str]:  # noqa: ANN401
    if kind == "CATEGORY":
        return _exactly(kind, what)
    return _of_range(*what) if kind == "RANGE" else _of_range(what, what)


def _of_range(first: int, last: int) -> frozenset[str]:
    """In both cases, since case may not count."""
    letters = _between(first, last)
    both = letters.union([letter.swapcase() for letter in letters])
    return both | _FOLDED if last > 127 else both


def _exactly(kind: str, what: Any) -> frozenset[str]:  # noqa: ANN401
    if kind == "CATEGORY":
        return _of_class(str(what))
    return _between(*what) if kind == "RANGE" else _between(what, what)


@cache
def _of_class(name: str) -> frozenset[str]:
    known = re.compile(_CLASSES[name.rpartition("_")[2]])
    letters = frozenset(filter(known.match, LETTERS))
    return LETTERS - letters if "_NOT_" in name else letters


def _between(first: int, last: int) -> frozenset[str]:
    return LETTERS.intersection(map(chr, range(first, min(last, 127) + 1)))
