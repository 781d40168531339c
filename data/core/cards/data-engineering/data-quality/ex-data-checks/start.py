from collections.abc import Iterable, Set
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
    raise NotImplementedError
