from collections.abc import Hashable, Iterable, Mapping
from math import sqrt
from typing import Any


def deviations(records: Iterable[Mapping[str, Any]]) -> dict[Hashable, float | None]:
    """Return the population standard deviation of all values of each key."""
    states: dict[Hashable, list[float]] = {}
    for record in records:
        state = states.setdefault(record["key"], [0, 0.0, 0.0])
        count, mean, m2 = state
        for value in record["values"]:
            count += 1
            old = value - mean
            mean += old / count
            m2 += old * (value - mean)
        state[:] = count, mean, m2
    return {
        key: sqrt(m2 / count) if count else None
        for key, (count, _, m2) in states.items()
    }
