from collections.abc import Callable
from typing import Any


def merge_sort(values: list, key: Callable[[Any], Any] | None = None) -> list:
    """Return a new list, ascending by key, with ties in their old order."""
    pairs = [(value if key is None else key(value), value) for value in values]
    return [value for _, value in _sorted(pairs)]


def _sorted(pairs: list[tuple]) -> list[tuple]:
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    return _merged(_sorted(pairs[:middle]), _sorted(pairs[middle:]))


def _merged(left: list[tuple], right: list[tuple]) -> list[tuple]:
    """Take the smaller head each time; in a tie, the left one."""
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]
