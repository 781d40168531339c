"""Compares what code gave with what a case wants; `cases.py` has `check` and `check_raises`.

Equal is what `==` calls equal (so a list is no tuple), save that floats have a tolerance, NaN
equals NaN, an array has a shape and a kind of numbers, and rows and columns have their order.
NumPy and pandas are never imported here: nothing can be theirs where nobody did.
"""

import cmath
import sys
from collections.abc import Callable, Iterator
from collections.abc import Set as AnySet
from math import isclose
from numbers import Complex, Rational, Real
from typing import Any

_PLAIN = {bool, bytes, int, str}
_LONGEST = 300


class CheckError(AssertionError):
    """The learner's code did not do what the case wants; the text says in what it differs."""


def check(got: object, want: object, tol: float = 1e-9) -> None:
    """Raise CheckError unless both are equal; the tolerance is relative and absolute."""
    if found := difference(got, want, tol):
        raise CheckError(f"result{found}")


def check_raises(wanted: type[Exception], function: Callable[..., object], *args: object) -> None:
    """Raise CheckError unless the call raises the wanted exception."""
    try:
        got = function(*args)
    except wanted:
        return
    except Exception as error:
        message = f"raised {type(error).__name__}: {error}; wanted is {wanted.__name__}"
        raise CheckError(message) from error
    raise CheckError(f"returned {_shown(got)}; wanted is {wanted.__name__}")


def difference(got: Any, want: Any, tol: float) -> str:
    """Where two values first differ, and how: `[2]['a']: got 3, want 4`; empty where nowhere."""
    if got is want:  # also None, NaT and NA, which equal nothing by ==
        return ""
    if type(got) is type(want) and type(got) in _PLAIN:
        return _unless(got == want, got, want)
    for kind, compare in _kinds():
        if isinstance(got, kind) or isinstance(want, kind):
            alike = isinstance(got, kind) and isinstance(want, kind)
            return compare(got, want, tol) if alike else _mixed_up(got, want)
    if isinstance(got, Complex) and isinstance(want, Complex):
        return _unless(_is_close(got, want, tol), got, want)
    return _unless(_is_true(got == want) or _are_nan(got, want), got, want)


_Compare = Callable[[Any, Any, float], str]


def _kinds() -> Iterator[tuple[type, _Compare]]:
    yield list, _sequences
    yield tuple, _sequences
    yield dict, _mappings
    yield AnySet, _sets
    if numpy := sys.modules.get("numpy"):
        yield numpy.ndarray, _arrays
    if pandas := sys.modules.get("pandas"):
        yield pandas.DataFrame, _frames
        yield pandas.Series, _series
        yield pandas.Index, _columns


def _sequences(got: Any, want: Any, tol: float) -> str:
    if len(got) != len(want):
        return f": got {len(got)} items, want {len(want)}: {_shown(got)}, not {_shown(want)}"
    pairs = enumerate(zip(got, want, strict=True))
    found = ((place, difference(mine, yours, tol)) for place, (mine, yours) in pairs)
    return next((f"[{place}]{text}" for place, text in found if text), "")


def _mappings(got: Any, want: Any, tol: float) -> str:
    lacking = [key for key in want if key not in got]
    extra = [key for key in got if key not in want]
    if lacking or extra:
        return _lacking(lacking, extra, "keys")
    found = ((key, difference(got[key], want[key], tol)) for key in want)
    return next((f"[{_shown(key)}]{text}" for key, text in found if text), "")


def _sets(got: Any, want: Any, tol: float) -> str:
    extra, lacking = [it for it in got if it not in want], []
    for wanted in (it for it in want if it not in got):
        near = (i for i, it in enumerate(extra) if not difference(it, wanted, tol))
        if (place := next(near, None)) is None:
            lacking.append(wanted)
        else:
            del extra[place]
    return _lacking(lacking, extra, "elements") if lacking or extra else ""


def _arrays(got: Any, want: Any, tol: float) -> str:
    if type(got) is not type(want):  # a matrix, or an array with a mask
        return _mixed_up(got, want)
    if got.shape != want.shape:
        return f": got an array of shape {got.shape}, want {want.shape}"
    if got.dtype.kind != want.dtype.kind:
        return f": got an array of {got.dtype}, want {want.dtype}"
    if got.dtype.kind in "OV":  # objects and records
        return difference(got.tolist(), want.tolist(), tol)
    return _numbers(got, want, tol)


def _numbers(got: Any, want: Any, tol: float) -> str:
    numpy = sys.modules["numpy"]
    if got.dtype.kind in "fc":
        same = numpy.isclose(got, want, rtol=tol, atol=tol, equal_nan=True)
    else:
        same = (got == want) | ((got != got) & (want != want))  # NaT, too, is unequal to itself
    if numpy.all(same):
        return ""
    place = tuple(numpy.argwhere(~same)[0].tolist())
    return f"{list(place) or ''}: got {_shown(got[place])}, want {_shown(want[place])}"


def _frames(got: Any, want: Any, tol: float) -> str:
    if text := _labels(got, want, tol, "columns") or _labels(got, want, tol, "index"):
        return text
    for place, name in enumerate(want.columns):  # two columns may have one name
        if text := _columns(got.iloc[:, place], want.iloc[:, place], tol):
            return f"[{_shown(name)}]{text}"
    return ""


def _series(got: Any, want: Any, tol: float) -> str:
    return _labels(got, want, tol, "index") or _columns(got, want, tol)


def _labels(got: Any, want: Any, tol: float, which: str) -> str:
    text = _columns(getattr(got, which), getattr(want, which), tol)
    return f".{which}{text}" if text else ""


def _columns(got: Any, want: Any, tol: float) -> str:
    """The values of a Series or an Index; names do not count, as in pandas' own `equals`."""
    if len(got) == len(want) and got.dtype.kind != want.dtype.kind:
        return f": got {got.dtype}, want {want.dtype}"
    plain = sys.modules["numpy"].dtype
    if isinstance(got.dtype, plain) and isinstance(want.dtype, plain):
        return _arrays(got.to_numpy(), want.to_numpy(), tol)
    return difference(got.astype(object).tolist(), want.astype(object).tolist(), tol)


def _is_close(got: Any, want: Any, tol: float) -> bool:
    if isinstance(got, Rational) and isinstance(want, Rational):
        return bool(got == want)
    near = isclose if isinstance(got, Real) and isinstance(want, Real) else cmath.isclose
    try:
        return near(got, want, rel_tol=tol, abs_tol=tol) or (got != got and want != want)
    except OverflowError:  # an int larger than any float
        return False


def _are_nan(got: Any, want: Any) -> bool:
    """Unequal to themselves, and of one kind: Decimal's NaN, NumPy's NaT."""
    alike = isinstance(got, type(want)) or isinstance(want, type(got))
    return alike and _is_true(got != got) and _is_true(want != want)


def _is_true(answer: Any) -> bool:
    try:
        return bool(answer)
    except (TypeError, ValueError):  # pandas' NA, or the comparison of something like an array
        return False


def _unless(same: object, got: object, want: object) -> str:
    return "" if same else f": got {_shown(got)}, want {_shown(want)}"


def _mixed_up(got: object, want: object) -> str:
    kinds = f"a {type(got).__name__}, want a {type(want).__name__}"
    return f": got {kinds}: {_shown(got)}, not {_shown(want)}"


def _lacking(lacking: list[Any], extra: list[Any], what: str) -> str:
    parts = [f"lacks the {what} {_shown(lacking)}"] if lacking else []
    parts += [f"has the {what} {_shown(extra)} besides"] if extra else []
    return f": {', '.join(parts)}"


def _shown(value: object) -> str:
    try:
        text = repr(value)
    except Exception:  # the learner's own class
        text = f"<a {type(value).__name__} without a repr>"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
