from bisect import bisect_left
from collections.abc import Sequence


def search(values: Sequence[int], target: int) -> int:
    """Return an index at which target stands in the ascending values, or -1."""
    return leftmost(values, target)


def leftmost(values: Sequence[int], target: int) -> int:
    """Return the first index at which target stands in the ascending values, or -1."""
    place = bisect_left(values, target)
    return place if place < len(values) and values[place] == target else -1
