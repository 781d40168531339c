"""How arrays and tables differ; NumPy and pandas are those that the learner has imported."""

import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from studyapp.practice.child import notes
from studyapp.practice.child.apart import SOME, Answer, Apart, Pair, Same, mixed_up
from studyapp.practice.child.opened import Value
from studyapp.practice.child.showing import short

_AT_ONCE = 1 << 20  # values; NumPy's own comparison makes several copies
_MANY = 10_000


class Cell(NamedTuple):
    """A place in a table, by positions."""

    row: int
    column: int


def kinds() -> Iterator[tuple[type, Callable[..., Answer]]]:
    """The classes there are, and how two objects of each are compared."""
    yield sys.modules["numpy"].ndarray, _arrays
    if pandas := sys.modules.get("pandas"):
        for name, compare in (("DataFrame", _frames), ("Series", _series), ("Index", _indexes)):
            if kind := getattr(pandas, name, None):  # none yet while pandas is being imported
                yield kind, compare


def _arrays(got: Value, want: Value, tol: float, same: Same) -> Answer:
    if type(got) is not type(want):  # a matrix, or an array with a mask
        return mixed_up(got, want, notes.of_kinds(got, want))
    if got.shape != want.shape:
        says = f"got an array of shape {got.shape}, want {want.shape}"
        return Apart(says, f"the shape is {got.shape}, {want.shape} was wanted")
    if got.dtype.kind != want.dtype.kind:
        says = f"got an array of {got.dtype}, want {want.dtype}"
        return Apart(says, f"the values are {got.dtype}, {want.dtype} was wanted")
    if got.dtype.kind in "OV":  # objects and records: they may hold anything
        return [Pair("", None, got.tolist(), want.tolist())]
    apart = _apart(got.reshape(-1), want.reshape(-1), tol, same)
    if not apart.any():
        return None
    place = sys.modules["numpy"].unravel_index(int(apart.argmax()), got.shape)
    index = tuple(int(each) for each in place)
    return Apart(
        f"got {short(got[index])}, want {short(want[index])}",
        _note(got.reshape(-1), want.reshape(-1), apart, tol),
        place=f"{list(index) or ''}",
        extra=(index,),
        lacking=(index,),
    )


def _frames(got: Value, want: Value, tol: float, same: Same) -> Apart | None:
    if found := _labels(got, want, "columns", same) or _labels(got, want, "index", same):
        return found
    columns = range(want.shape[1])  # by position: two columns may have one name
    masks: dict[int, Value] = {}
    for place in columns:
        mine, yours = got.iloc[:, place], want.iloc[:, place]
        if says := _other_type(mine, yours):
            column = short(want.columns[place], 80)
            note = f"the column {column} is {mine.dtype}, {yours.dtype} was wanted"
            return Apart(says, note, place=f"[{column}]")
        if (mask := _apart_columns(mine, yours, tol, same)).any():
            masks[place] = mask
    return _cells(got, want, masks) if masks else None


def _cells(got: Value, want: Value, masks: dict[int, Value]) -> Apart:
    """Tables whose values differ here and there."""
    column, mask = next(iter(masks.items()))
    row = int(mask.argmax())
    rows = sys.modules["numpy"].logical_or.reduce(list(masks.values()))
    note = _share(int(rows.sum()), len(rows), "row")
    if len(rows) <= _MANY and _same_rows(got, want):
        note = "the same rows in another order"
    cells = tuple(
        Cell(int(each), place)
        for each in rows.nonzero()[0][:SOME]
        for place, mask in masks.items()
        if mask[each]
    )
    mine, yours = got.iloc[row, column], want.iloc[row, column]
    says = f"got {short(mine)}, want {short(yours)}"
    place = f"[{short(want.columns[column], 80)}][{row}]"
    return Apart(says, note, place=place, extra=cells, lacking=cells)


def _series(got: Value, want: Value, tol: float, same: Same) -> Apart | None:
    return _labels(got, want, "index", same) or _indexes(got, want, tol, same)


def _indexes(got: Value, want: Value, tol: float, same: Same) -> Apart | None:
    """The values of a Series or an Index; names do not count, as in pandas' own `equals`."""
    if len(got) != len(want):
        says = f"got an array of shape {got.shape}, want {want.shape}"
        return Apart(says, f"{_count(len(got), 'value')}, {len(want)} were wanted")
    if says := _other_type(got, want):
        return Apart(says, f"the values are {got.dtype}, {want.dtype} was wanted")
    mask = _apart_columns(got, want, tol, same)
    if not mask.any():
        return None
    place = int(mask.argmax())
    mine, yours = _at(got, place), _at(want, place)
    cells = tuple(Cell(int(row), 0) for row in mask.nonzero()[0][:SOME])
    return Apart(
        f"got {short(mine)}, want {short(yours)}",
        _note(got, want, mask, tol),
        place=f"[{place}]",
        extra=cells,
        lacking=cells,
    )


def _labels(got: Value, want: Value, which: str, same: Same) -> Apart | None:
    mine, yours = getattr(got, which), getattr(want, which)
    found = _indexes(mine, yours, 1e-9, same)
    if found is None:
        return None
    note = _label_note(mine, yours, which) or f"the {which}: {found.note}"
    columns = range(got.shape[1] if which == "index" and got.ndim > 1 else which == "index")
    cells = tuple(Cell(row, column) for row, _ in found.extra for column in columns)
    place = f".{which}{found.place}"
    return Apart(found.says, note, place=place, extra=cells, lacking=cells)


def _label_note(got: Value, want: Value, which: str) -> str:
    mine, yours = got.tolist()[:_MANY], want.tolist()[:_MANY]
    if which == "index" and len(got) != len(want):
        return (
            f"{_count(len(got), 'row')}, {len(want)} {'was' if len(want) == 1 else 'were'} wanted"
        )
    try:
        known, wanted = set(mine), set(yours)
    except TypeError:  # labels that have no hash
        return ""
    if known == wanted:
        order = "the same columns" if which == "columns" else "the same labels of rows"
        return f"{order} in another order" if len(mine) == len(yours) else ""
    if which == "columns":
        lacking = [it for it in yours if it not in known]
        return notes.of_members(lacking, [it for it in mine if it not in wanted], "column")
    return "the index is another one"


def _other_type(got: Value, want: Value) -> str:
    if got.dtype.kind != want.dtype.kind:
        return f"got {got.dtype}, want {want.dtype}"
    return ""


def _apart_columns(got: Value, want: Value, tol: float, same: Same) -> Value:
    plain = sys.modules["numpy"].dtype
    if isinstance(got.dtype, plain) and isinstance(want.dtype, plain):
        return _apart(got.to_numpy(), want.to_numpy(), tol, same)
    mine, yours = (each.astype(object).to_numpy() for each in (got, want))
    return _apart(mine, yours, tol, same)


def _apart(got: Value, want: Value, tol: float, same: Same) -> Value:
    """Which values of two flat arrays differ."""
    numpy = sys.modules["numpy"]
    mask = numpy.zeros(len(got), dtype=bool)
    for start in range(0, len(got), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        mask[part] = _apart_at_once(got[part], want[part], tol, same)
    return mask


def _apart_at_once(got: Value, want: Value, tol: float, same: Same) -> Value:
    numpy = sys.modules["numpy"]
    if got.dtype.kind in "OV":  # objects and records
        pairs = zip(got.tolist(), want.tolist(), strict=True)
        return [not same(mine, yours, tol) for mine, yours in pairs]
    if got.dtype.kind in "fc":
        return ~numpy.isclose(got, want, rtol=tol, atol=tol, equal_nan=True)
    return (got != want) & ((got == got) | (want == want))  # NaT, too, is unequal to itself


def _note(got: Value, want: Value, apart: Value, tol: float) -> str:
    count = int(apart.sum())
    note = _share(count, len(apart), "value")
    if got.dtype.kind == want.dtype.kind == "f" and (farthest := _farthest(got, want, apart)):
        most = "at most " if count > 1 else ""
        return f"{note}, by {most}{farthest:.3g}; the tolerance is {notes.plain(tol)}"
    if len(apart) <= _MANY and notes.of_order(got.tolist(), want.tolist()):
        return "the same values in another order"
    return note


def _farthest(got: Value, want: Value, apart: Value) -> float:
    numpy = sys.modules["numpy"]
    with numpy.errstate(all="ignore"):
        far = numpy.abs(numpy.asarray(got[apart], float) - numpy.asarray(want[apart], float))
    finite = far[numpy.isfinite(far)]
    return float(finite.max()) if len(finite) else 0.0


def _same_rows(got: Value, want: Value) -> bool:
    try:
        mine, yours = (sorted(map(str, it.itertuples(index=False))) for it in (got, want))
    except Exception:  # values that cannot be shown
        return False
    return mine == yours


def _at(values: Value, place: int) -> Value:
    return values.iloc[place] if hasattr(values, "iloc") else values[place]


def _share(count: int, among: int, noun: str) -> str:
    return f"{count:,} of {_count(among, noun)} {'differs' if count == 1 else 'differ'}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
