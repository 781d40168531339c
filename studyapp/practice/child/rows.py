"""Compares the rows that a query gives with those that are wanted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, permutations
from typing import NamedTuple

from studyapp.practice.child.comparing import same
from studyapp.practice.child.opened import Value
from studyapp.practice.child.showing import short

_TOLERANCE = 1e-9
_ALL = 40  # rows that are all shown
_SOME = 12
_NEAR = 300  # rows that are compared with a tolerance, each with each
_WIDEST = 5  # columns whose order is tried
Row = tuple[Value, ...]


class Unlike(NamedTuple):
    """How two lists of rows differ, as texts."""

    got: str
    want: str
    where: str
    note: str


def compare_rows(got: Iterable[Value], want: Iterable[Value], *, ordered: bool) -> Unlike | None:
    """In order, or as often in whatever order; None where nothing differs."""
    mine, yours = ([tuple(row) for row in rows] for rows in (got, want))
    extra, lacking = _beyond(mine, yours)
    place = _first_apart(mine, yours) if ordered else None
    if not extra and not lacking and place is None:
        return None
    head = [", ".join(map(str, getattr(got, "columns", ())))]
    if not extra and not lacking:
        note = "the same rows in another order"
        here, there = (_text(head, _window(rows, place or 0)) for rows in (mine, yours))
        return Unlike(here, there, f"[{place}]", note)
    note = _of_width(mine, yours) or _of_columns(mine, yours) or _of_rows(mine, yours)
    pair = _beside_each_other(mine, yours, extra, lacking)
    here, there = (_text(head, lines) for lines in pair)
    return Unlike(here, there, "", note)


def _beyond(mine: list[Row], yours: list[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that are too much, and those that are missing."""
    here, there = Counter(mine), Counter(yours)
    extra, lacking = [*(here - there).elements()], [*(there - here).elements()]
    pairs = zip(sorted(extra, key=_key), sorted(lacking, key=_key), strict=False)
    unlike = [pair for pair in pairs if not same(*pair, _TOLERANCE)]
    if len(extra) == len(lacking) and not unlike:
        return [], []
    return _far_from(extra, lacking) if max(len(extra), len(lacking)) <= _NEAR else (extra, lacking)


def _far_from(extra: list[Row], lacking: list[Row]) -> tuple[list[Row], list[Row]]:
    """Without those that differ by less than the tolerance."""
    left, missing = extra[:], []
    for row in lacking:
        near = (i for i, other in enumerate(left) if same(other, row, _TOLERANCE))
        if (place := next(near, None)) is None:
            missing.append(row)
        else:
            del left[place]
    return left, missing


def _key(row: Row) -> list[tuple[str, Value]]:
    return [("number", it) if isinstance(it, (int, float)) else _kind(it) for it in row]


def _kind(value: Value) -> tuple[str, Value]:
    return ("", 0) if value is None else (type(value).__name__, value)


def _first_apart(mine: list[Row], yours: list[Row]) -> int | None:
    pairs = enumerate(zip(mine, yours, strict=False))
    return next((i for i, (row, other) in pairs if not same(row, other, _TOLERANCE)), None)


def _of_width(mine: list[Row], yours: list[Row]) -> str:
    if not mine or not yours or len(mine[0]) == len(yours[0]):
        return ""
    return f"{_count(len(mine[0]), 'column')}, {len(yours[0])} {_were(len(yours[0]))} wanted"


def _of_columns(mine: list[Row], yours: list[Row]) -> str:
    """Whether the rows would be right if their columns stood in another order."""
    if not mine or len(mine[0]) > _WIDEST or len(mine) != len(yours):
        return ""
    wanted = Counter(yours)
    for order in islice(permutations(range(len(mine[0]))), 1, None):
        if Counter(tuple(row[at] for at in order) for row in mine) == wanted:
            return "the same columns in another order"
    return ""


def _of_rows(mine: list[Row], yours: list[Row]) -> str:
    extra, lacking = _beyond(mine, yours)
    if not lacking and set(extra) <= set(yours):
        return f"{_count(len(extra), 'row')} too many: the same rows, but more often than wanted"
    parts = [f"{_count(len(lacking), 'row')} {_is(lacking)} missing"] if lacking else []
    if extra:
        rows = "" if lacking else f" row{'s' * (len(extra) > 1)}"
        parts.append(f"{len(extra)}{rows} {_is(extra)} too much")
    return ", ".join(parts)


def _beside_each_other(
    mine: list[Row], yours: list[Row], extra: list[Row], lacking: list[Row]
) -> tuple[list[str], list[str]]:
    """In the wanted order: a row that is too much stands beside one that is missing."""
    if max(len(mine), len(yours)) > _ALL:
        return _some(extra, len(mine)), _some(lacking, len(yours))
    missing, spare = Counter(lacking), iter(extra)
    got: list[str] = []
    for row in yours:
        if not missing[row]:
            got.append(short(row))
            continue
        missing[row] -= 1
        got += [short(other) for other in islice(spare, 1)]
    return [*got, *map(short, spare)], [short(row) for row in yours]


def _some(rows: list[Row], count: int) -> list[str]:
    shown = [short(row) for row in rows[:_SOME]]
    more = [f"… {len(rows) - _SOME:,} more like these …"] if len(rows) > _SOME else []
    common = count - len(rows)
    return [*shown, *more, *([f"… {_count(common, 'row')} as wanted …"] if common else [])]


def _window(rows: list[Row], place: int) -> list[str]:
    first = max(0, place - _SOME // 2) if len(rows) > _ALL else 0
    shown = [short(row) for row in rows[first : first + _ALL]]
    left = len(rows) - first - len(shown)
    above = [f"… {first:,} more …"] if first else []
    return [*above, *shown, *([f"… {left:,} more …"] if left else [])]


def _text(head: list[str], lines: list[str]) -> str:
    return "\n".join([*(it for it in head if it), *(lines or ["(no rows)"])])


def _is(rows: Sequence[Row]) -> str:
    return "is" if len(rows) == 1 else "are"


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
