from collections.abc import Sequence


def search(values: Sequence[int], target: int) -> int:
    """Return an index at which target stands in the ascending values, or -1."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        value = values[middle]
        if value == target:
            return middle
        if value < target:
            low = middle + 1
        else:
            high = middle
    return -1


def leftmost(values: Sequence[int], target: int) -> int:
    """Return the first index at which target stands in the ascending values, or -1."""
    low, high = 0, len(values)
    while low < high:
        middle = (low + high) // 2
        if values[middle] < target:
            low = middle + 1
        else:
            high = middle
    if low < len(values) and values[low] == target:
        return low
    return -1
