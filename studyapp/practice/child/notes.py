"""How two values differ, in a sentence (without its full stop); empty where nothing helps."""

import cmath
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, time
from itertools import islice
from numbers import Complex, Real

from studyapp.practice.child.opened import Value
from studyapp.practice.child.showing import is_a, is_lazy, kind_of, short

_MANY = 10_000
_NAMED = 3
_BOUND = 10**300  # no float is farther away
_PLAIN = {bool, bytes, int, str, float, type(None)}


def of_kinds(got: object, want: object) -> str:
    """For values of different kinds."""
    note = f"{kind_of(want)} was wanted, this is {kind_of(got)}"
    if is_lazy(got):
        return f"{note}, which gives its values one by one"
    both = (list, tuple)
    if any(is_a(got, kind) for kind in both) and any(is_a(want, kind) for kind in both):
        return f"{note}{_alike_inside(got, want)}"
    return note


def of_values(got: Value, want: Value, tol: float) -> str:
    """For two values without parts."""
    if type(got) is type(want) is str:
        return _of_texts(got, want)
    if type(got) is bool or type(want) is bool:
        return "" if type(got) is type(want) else of_kinds(got, want)
    if is_a(got, Complex) and is_a(want, Complex):
        return _of_numbers(got, want, tol)
    if type(got) is type(want) and isinstance(got, (datetime, time)):
        return _of_times(got, want)
    return "" if type(got) is type(want) else of_kinds(got, want)


def of_lengths(got: int, want: int, right: int) -> str:
    """For lists of different lengths, the first of whose elements are right."""
    note = f"{_count(got, 'element')}, {want} {_were(want)} wanted"
    if right and right == min(got, want):
        return f"{note}; {'the first is' if right == 1 else f'the first {right} are'} right"
    return note


def of_members(lacking: Sequence[Value], extra: Sequence[Value], what: str) -> str:
    """For keys, elements or columns."""
    parts = []
    if lacking:
        parts.append(f"{_named(lacking, what)} {_is(lacking)} missing")
    if extra:
        named = _named(extra, what) if not lacking else _listed(extra)
        parts.append(f"{named} {_is(extra)} too much")
    return ", ".join(parts)


def of_order(got: Sequence[Value], want: Sequence[Value]) -> str:
    """For lists that hold the same elements."""
    mine, yours = _items(got), _items(want)
    if mine and len(mine) == len(yours) and _tally(mine) == _tally(yours) is not None:
        return "the same elements in another order"
    return ""


def plain(tolerance: float) -> str:
    """As `1e-9`."""
    return f"{tolerance:g}".replace("e-0", "e-")


def first_apart(got: str, want: str) -> int:
    """The place of the first character that differs."""
    low, high = 0, min(len(got), len(want))
    while low < high:  # the longest common beginning, by halves: texts may be long
        middle = (low + high + 1) // 2
        if got[low:middle] == want[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _alike_inside(got: Value, want: Value) -> str:
    mine, yours = _items(got), _items(want)
    plain = all(type(it) in _PLAIN for it in (*mine, *yours))
    return " with the same elements" if mine and plain and mine == yours else ""


def _items(value: Value) -> list[Value]:
    """By Python's own means; none where they are too many."""
    kind: Value = list if is_a(value, list) else tuple
    return list(kind.__iter__(value)) if kind.__len__(value) <= _MANY else []


def _tally(items: Sequence[Value]) -> Counter[Value] | None:
    """How often each stands there; None where there is more to it than plain values."""
    if all(type(it) in _PLAIN for it in items):
        return Counter(items)
    nested = all(type(it) in (list, tuple) and len(it) <= _NAMED * 2 for it in items)
    if nested and all(type(leaf) in _PLAIN for it in items for leaf in it):
        return Counter(map(tuple, items))
    return None


def _of_numbers(got: Value, want: Value, tol: float) -> str:
    if not is_a(got, type(want)) and is_a(got, Real) is not is_a(want, Real):
        return ""
    mine, yours = _float(got), _float(want)
    if mine is None or yours is None:
        return ""
    if cmath.isnan(mine) or cmath.isnan(yours):
        return "this is NaN, not a number" if cmath.isnan(mine) else "NaN was wanted"
    if cmath.isinf(mine) or cmath.isinf(yours):
        return ""
    if is_a(got, int) and is_a(want, int):
        return f"differs by {abs(got - want)}" if abs(got - want) < _BOUND else ""
    return f"differs by {abs(mine - yours):.3g}, more than the tolerance {plain(tol)}"


def _float(number: Value) -> complex | None:
    try:
        return float(number) if is_a(number, Real) else complex(number)
    except (OverflowError, TypeError, ValueError):
        return None


def _of_times(got: Value, want: Value) -> str:
    if (got.tzinfo is None) is not (want.tzinfo is None):
        here = "no time zone" if got.tzinfo is None else "a time zone"
        return f"this has {here}, the wanted one has {'one' if got.tzinfo is None else 'none'}"
    return ""


def _of_texts(got: str, want: str) -> str:
    if len(got) + len(want) > 100 * _MANY:
        return f"differs from character {first_apart(got, want) + 1} on"
    if got.split() == want.split():
        return "the same but for blanks or line ends"
    if got.casefold() == want.casefold():
        return "the same but for upper and lower case"
    mine, yours = got.splitlines(), want.splitlines()
    if len(yours) > 1 and len(mine) != len(yours):
        return f"{_count(len(mine), 'line')}, {len(yours)} were wanted"
    return f"differs from character {first_apart(got, want) + 1} on" if got and want else ""


def _named(items: Sequence[Value], what: str) -> str:
    return f"the {what}{'s' * (len(items) > 1)} {_listed(items)}"


def _listed(items: Sequence[Value]) -> str:
    shown = ", ".join(short(it, 60) for it in islice(items, _NAMED))
    return shown if len(items) <= _NAMED else f"{shown} and {len(items) - _NAMED} more"


def _is(items: Sequence[Value]) -> str:
    return "are" if len(items) > 1 else "is"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
