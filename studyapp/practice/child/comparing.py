"""Where two values first differ.

Equal is what `==` calls equal (so a list is no tuple), save that floats have a tolerance, NaN
equals NaN, an array has a shape and a kind of numbers, and rows and columns have their order.
NumPy and pandas are never imported here: nothing can be theirs where nobody did. Where what is
wanted is built in, a class of the learner's has no say in whether it is equal.
"""

import cmath
import sys
from collections.abc import Callable, Iterator
from collections.abc import Set as AnySet
from functools import partial
from itertools import takewhile
from math import isclose
from numbers import Complex, Rational, Real
from types import WrapperDescriptorType

from studyapp.practice.child import grids, notes
from studyapp.practice.child.apart import SOME, Answer, Apart, Found, Pair, mixed_up
from studyapp.practice.child.opened import Value
from studyapp.practice.child.showing import in_order, is_a, short

_PLAIN = {bool, bytes, int, str}
_QUICK = {*_PLAIN, float}
_REMEMBERED = 100_000  # pairs; enough to end cycles, too


def same(got: Value, want: Value, tol: float) -> bool:
    """Whether nothing differs."""
    return _same_plain(got, want) or first_difference(got, want, tol) is None


def first_difference(got: Value, want: Value, tol: float) -> Found | None:
    """Without recursion: values may be nested deeply, or hold themselves."""
    met: dict[tuple[int, int], Pair] = {}  # keeps its values, else others might have their ids
    levels: list[Iterator[Pair]] = [iter([Pair("", None, got, want)])]
    way: list[Pair] = []
    while levels:
        del way[len(levels) - 1 :]
        if (pair := next(levels[-1], None)) is None:
            levels.pop()
            continue
        way.append(pair)
        answer = _compared(pair.got, pair.want, tol)
        if isinstance(answer, Apart):
            return Found(tuple(way[1:]), answer)
        if answer is not None and (ids := (id(pair.got), id(pair.want))) not in met:
            levels.append(iter(answer))
            if len(met) < _REMEMBERED:
                met[ids] = pair
            elif len(levels) > _REMEMBERED:
                return Found(tuple(way[1:]), Apart("nested too deeply"))
    return None


def _compared(got: Value, want: Value, tol: float) -> Answer:
    """How they differ, or the parts that are still to be compared, or nothing."""
    if got is want:  # also None, NaT and NA, which equal nothing by ==
        return None
    if type(got) is type(want) and type(got) in _PLAIN:
        return None if got == want else _unequal(got, want, tol)
    for kind, compare in _kinds():
        if is_a(got, kind) or is_a(want, kind):
            alike = is_a(got, kind) and is_a(want, kind)
            return compare(got, want, tol) if alike else _mixed_up(got, want)
    if is_a(got, Complex) and is_a(want, Complex):
        return None if _is_close(got, want, tol) else _unequal(got, want, tol)
    if _decides(type(got)) and not _decides(type(want)):
        return _mixed_up(got, want)
    alike = _is_true(got == want) or _are_nan(got, want)
    return None if alike else _unequal(got, want, tol)


def _kinds() -> Iterator[tuple[type, Callable[[Value, Value, float], Answer]]]:
    yield list, _sequences
    yield tuple, _sequences
    yield dict, _mappings
    yield AnySet, _sets
    if "numpy" in sys.modules:
        for kind, compare in grids.kinds():
            yield kind, partial(compare, same=same)


def _sequences(got: Value, want: Value, _: float) -> Answer:
    kind: Value = list if is_a(got, list) else tuple
    if (mine := kind.__len__(got)) == (yours := kind.__len__(want)):
        return _elements(kind.__iter__(got), kind.__iter__(want))
    says = f"got {mine} items, want {yours}: {short(got)}, not {short(want)}"
    place = _right_at_first(kind.__iter__(got), kind.__iter__(want))
    note = notes.of_lengths(mine, yours, place)
    return Apart(says, note, extra=(place,), lacking=(place,))


def _elements(got: Iterator[Value], want: Iterator[Value]) -> Iterator[Pair]:
    for place, (mine, yours) in enumerate(zip(got, want, strict=False)):
        if not _same_plain(mine, yours):
            yield Pair(f"[{place}]", place, mine, yours)


def _same_plain(got: Value, want: Value) -> bool:
    """Quick, and right where it says so."""
    return type(got) is type(want) and type(got) in _QUICK and bool(got == want)


def _right_at_first(got: Iterator[Value], want: Iterator[Value]) -> int:
    """How many elements are right, by their looks where they have parts: without recursion."""
    pairs = zip(got, want, strict=False)
    return sum(1 for _ in takewhile(lambda pair: _same_plain(*pair) or _looks_same(*pair), pairs))


def _looks_same(got: Value, want: Value) -> bool:
    return type(got) is type(want) and type(got) not in _QUICK and short(got) == short(want)


def _mappings(got: Value, want: Value, _: float) -> Answer:
    lacking = _beyond(dict.keys(want), dict.keys(got))
    extra = _beyond(dict.keys(got), dict.keys(want))
    if lacking or extra:
        return _lacking(lacking, extra, "key")
    return (
        Pair(f"[{short(key, 80)}]", key, dict.__getitem__(got, key), wanted)
        for key, wanted in dict.items(want)
    )


def _sets(got: Value, want: Value, tol: float) -> Answer:
    extra, lacking = _beyond(got, want), []
    for wanted in _beyond(want, got):
        near = (i for i, it in enumerate(extra) if first_difference(it, wanted, tol) is None)
        if (place := next(near, None)) is None:
            lacking.append(wanted)
        else:
            del extra[place]
    return _lacking(lacking, extra, "element") if lacking or extra else None


def _beyond(these: Value, those: Value) -> list[Value]:
    """What is not among those; a class that decides for itself is believed only by its like."""
    strange = {kind for kind in set(map(type, these)) - set(map(type, those)) if _decides(kind)}
    return [it for it in these if type(it) in strange or it not in those]


def _lacking(lacking: list[Value], extra: list[Value], what: str) -> Apart:
    parts = [f"lacks the {what}s {short(lacking)}"] if lacking else []
    parts += [f"has the {what}s {short(extra)} besides"] if extra else []
    return Apart(
        ", ".join(parts),
        notes.of_members(lacking, extra, what),
        extra=tuple(in_order(extra)[:SOME]),
        lacking=tuple(in_order(lacking)[:SOME]),
    )


def _is_close(got: Value, want: Value, tol: float) -> bool:
    if is_a(got, Rational) and is_a(want, Rational):
        return _ratio(got) == _ratio(want)
    near = isclose if is_a(got, Real) and is_a(want, Real) else cmath.isclose
    try:
        is_near = bool(near(got, want, rel_tol=tol, abs_tol=tol) if tol else got == want)
        return is_near or bool(got != got and want != want)
    except OverflowError:  # an int larger than any float
        return False


def _ratio(number: Value) -> tuple[int, int]:
    return int(number.numerator), int(number.denominator)


def _decides(kind: type) -> bool:
    """Whether the class says in Python what equals its objects, as the learner's may."""
    found = next(vars(each)["__eq__"] for each in type.mro(kind) if "__eq__" in vars(each))
    return not isinstance(found, WrapperDescriptorType)


def _are_nan(got: Value, want: Value) -> bool:
    """Unequal to themselves, and of one kind: Decimal's NaN, NumPy's NaT."""
    alike = is_a(got, type(want)) or is_a(want, type(got))
    return alike and _is_true(got != got) and _is_true(want != want)


def _is_true(answer: Value) -> bool:
    try:
        return bool(answer)
    except (TypeError, ValueError):  # pandas' NA, or the comparison of something like an array
        return False


def _unequal(got: Value, want: Value, tol: float) -> Apart:
    says = f"got {short(got)}, want {short(want)}"
    place = notes.first_apart(got, want) if type(got) is type(want) is str else 0
    return Apart(says, notes.of_values(got, want, tol), extra=(place,), lacking=(place,))


def _mixed_up(got: object, want: object) -> Apart:
    return mixed_up(got, want, notes.of_kinds(got, want))
