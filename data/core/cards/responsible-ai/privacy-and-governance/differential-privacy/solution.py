import math
from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def require_epsilon(epsilon: float) -> None:
    if not 0 < epsilon < math.inf:
        raise ValueError("epsilon must be positive and finite")


def release_count(
    rows: Sequence[Row],
    keep: Callable[[Row], object],
    epsilon: float,
    draw: Callable[[float], float],
) -> int:
    """Release how many rows are kept, with epsilon-differential privacy.

    draw(scale) returns one fresh Laplace draw of mean 0 with that scale.
    """
    require_epsilon(epsilon)
    count = sum(1 for row in rows if keep(row))
    return max(0, round(count + draw(1 / epsilon)))


def release_mean(
    values: Sequence[float],
    low: float,
    high: float,
    epsilon: float,
    draw: Callable[[float], float],
) -> float:
    """Release the mean of the values clipped to [low, high]; epsilon in all.

    draw(scale) returns one fresh Laplace draw of mean 0 with that scale.
    """
    require_epsilon(epsilon)
    if not -math.inf < low < high < math.inf:
        raise ValueError("low and high must be finite, low below high")
    middle, half = (low + high) / 2, (high - low) / 2
    total = math.fsum(
        min(max(value, low), high) - middle
        for value in values
        if not math.isnan(value)          # a missing value adds nothing
    )
    share = epsilon / 2
    count = len(values) + draw(1 / share)
    total += draw(half / share)
    return min(max(middle + total / max(count, 1), low), high)
