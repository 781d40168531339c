# Planted mistake: stops at the first rule that a value breaks.
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

Row = dict[str, object]


@dataclass(frozen=True)
class Column:
    """What the values of one column must be like."""

    name: str
    kind: type  # str, int, float or bool; int values are fine for float
    nullable: bool = False  # may a value be None or NaN?
    low: float | None = None  # the least allowed value
    high: float | None = None  # the greatest allowed value
    among: Set[object] | None = None  # the values that the referenced table has
    unique: bool = False


def violations(
    rows: Iterable[Row], columns: list[Column]
) -> list[tuple[int, str, str]]:
    """All violations as (number of the row, name of the column, rule)."""
    names = {column.name for column in columns}
    seen: dict[str, set[object]] = {column.name: set() for column in columns}
    found = []
    for number, row in enumerate(rows, start=1):
        for column in columns:
            if column.name not in row:
                found.append((number, column.name, "missing"))
                continue
            broken = _broken(row[column.name], column, seen[column.name])
            found += [(number, column.name, rule) for rule in broken]
        found += [(number, name, "unexpected") for name in row if name not in names]
    return found


def _broken(value: object, column: Column, seen: set[object]) -> Iterator[str]:
    """The rules that the value breaks; a value of the right type is noted as seen."""
    if value is None or value != value:  # only NaN differs from itself
        if not column.nullable:
            yield "null"
        return
    allowed = (int, float) if column.kind is float else (column.kind,)
    if type(value) not in allowed:
        yield "type"
        return
    too_low = column.low is not None and value < column.low
    too_high = column.high is not None and value > column.high
    if too_low or too_high:
        yield "range"
        return
    if column.among is not None and value not in column.among:
        yield "reference"
        return
    if column.unique:
        if value in seen:
            yield "duplicate"
        seen.add(value)
