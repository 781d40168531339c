"""Arrays and tables as lines: their measures, then the rows that differ."""

import sys
from collections.abc import Callable, Sequence

from studyapp.practice.child.apart import Apart
from studyapp.practice.child.opened import Value, type_name
from studyapp.practice.child.showing import is_a, is_scientific, short

_ROWS = 12
_COLUMNS = 6
_CELL = 40
Grid = list[list[str]]


def both(got: Value, want: Value, apart: Apart) -> tuple[list[str], list[str]] | None:
    """Two of one kind, their columns below each other; None where they are of no such kind."""
    if not is_scientific(got) or not is_scientific(want):
        return None
    described = _described(got, want)
    grids = [_grid(got, apart.extra), _grid(want, apart.lacking)]
    bodies = _aligned(grids)
    head_got, head_want = described
    return [*head_got, *bodies[0]], [*head_want, *bodies[1]]


def alone(value: Value) -> list[str]:
    """One that is compared with something else; nothing where it is no table."""
    if not is_scientific(value):
        return []
    return [_measures(value), *_aligned([_grid(value, ())])[0]]


def _described(got: Value, want: Value) -> tuple[list[str], list[str]]:
    """The measures, and the names and types of columns where these differ."""
    heads = [_measures(got)], [_measures(want)]
    if not _is_frame(got) or not _is_frame(want):
        return heads
    mine, yours = list(got.columns), list(want.columns)
    if [short(it) for it in mine] != [short(it) for it in yours]:
        for head, names in zip(heads, (mine, yours), strict=True):
            head.append(f"columns: {short(names)}")
        return heads
    types = [(str(one), str(other)) for one, other in zip(got.dtypes, want.dtypes, strict=True)]
    for name, pair in zip(mine, types, strict=True):
        if pair[0] != pair[1]:
            for head, kind in zip(heads, pair, strict=True):
                head.append(f"column {short(name, _CELL)}: {kind}")
    return heads


def _measures(value: Value) -> str:
    name = type_name(value).replace("ndarray", "array")
    if _is_frame(value):
        rows, columns = value.shape
        return f"{name}, {_count(rows, 'row')} × {_count(columns, 'column')}"
    if name in ("Series", "Index") or value.ndim == 1:
        return f"{name}, {_count(len(value), 'value')}, {value.dtype}"
    return f"{name} of shape {tuple(value.shape)}, {value.dtype}"


def _grid(value: Value, marks: Sequence[Value]) -> Grid:
    """The cells to be shown, with their labels."""
    if _is_frame(value):
        return _frame(value, marks)
    if _is(value, "pandas", "Series"):
        return _column(value.index, lambda row: value.iat[row], len(value), marks)
    if _is(value, "pandas", "Index"):
        return _column(range(len(value)), lambda row: value[row], len(value), marks)
    return _array(value, marks[0] if marks else None)


def _frame(value: Value, marks: Sequence[Value]) -> Grid:
    rows = sorted({row for row, _ in marks}) or list(range(min(_ROWS, len(value))))
    columns = sorted({column for _, column in marks}) or list(range(value.shape[1]))
    rows, columns = _within(rows, len(value)), _within(columns, value.shape[1])[:_COLUMNS]
    head = ["", *(short(value.columns[column], _CELL) for column in columns)]
    body = [
        [_cell(value.index[row]), *(_cell(value.iat[row, column]) for column in columns)]
        for row in rows
    ]
    return [head, *body]


def _column(
    labels: Value, cell: Callable[[int], Value], count: int, marks: Sequence[Value]
) -> Grid:
    rows = sorted({row for row, _ in marks}) or list(range(min(_ROWS, count)))
    return [[_cell(labels[row]), _cell(cell(row))] for row in _within(rows, count)]


def _array(value: Value, mark: tuple[int, ...] | None) -> Grid:
    """Rows about the place that differs, in the plane where it lies."""
    if value.ndim == 0:
        return [["", _cell(value[()])]]
    place = mark or (0,) * value.ndim
    plane = value[place[:-2]] if value.ndim > 2 else value
    before = "".join(f"{each}, " for each in place[:-2])
    rows = _about(place[-2] if value.ndim > 1 else place[-1], plane.shape[0], _ROWS)
    if value.ndim == 1:
        return [[f"[{row}]", _cell(plane[row])] for row in rows]
    columns = _about(place[-1], plane.shape[1], _COLUMNS)
    head = ["", *(f"[{column}]" for column in columns)]
    body = [[f"[{before}{row}]", *(_cell(plane[row, at]) for at in columns)] for row in rows]
    return [head, *body]


def _about(centre: int, count: int, most: int) -> range:
    start = max(0, min(centre - most // 2, count - most))
    return range(start, min(count, start + most))


def _within(places: Sequence[int], count: int) -> list[int]:
    return [place for place in places if place < count][:_ROWS]


def _aligned(grids: Sequence[Grid]) -> list[list[str]]:
    """In columns of one width in all grids: else lines would differ in blanks alone."""
    rows = [row for grid in grids for row in grid]
    most = max((len(row) for row in rows), default=0)
    widths = [max(len(row[at]) for row in rows if at < len(row)) for at in range(most)]
    return [[_line(row, widths) for row in grid] for grid in grids]


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first = row[0].ljust(widths[0])
    rest = (text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=False))
    return "  ".join((first, *rest)).rstrip()


def _cell(value: Value) -> str:
    """A value, or the label of a row."""
    if any(_is(value, "pandas", name) for name in ("Timestamp", "Timedelta", "Period")):
        return str(value)
    return short(_plain(value), _CELL)


def _plain(value: Value) -> Value:
    """A number of NumPy's as Python writes it: with all its digits, without its type."""
    if type(value) is tuple:
        return tuple(_plain(part) for part in value)
    if _is(value, "numpy", "bool") or _is(value, "numpy", "integer") or _is(value, "numpy", "str_"):
        return value.item()
    if _is(value, "numpy", "float32") or _is(value, "numpy", "float16"):
        return float(str(value))  # the shortest text that means this very number
    return value.item() if _is(value, "numpy", "inexact") else value


def _is_frame(value: Value) -> bool:
    return _is(value, "pandas", "DataFrame")


def _is(value: Value, home: str, name: str) -> bool:
    kind = getattr(sys.modules.get(home), name, None)
    return isinstance(kind, type) and is_a(value, kind)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
