from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def release_count(
    rows: Sequence[Row],
    keep: Callable[[Row], object],
    epsilon: float,
    draw: Callable[[float], float],
) -> int:
    """Release how many rows are kept, with epsilon-differential privacy.

    draw(scale) returns one fresh Laplace draw of mean 0 with that scale.
    """
    raise NotImplementedError


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
    raise NotImplementedError
