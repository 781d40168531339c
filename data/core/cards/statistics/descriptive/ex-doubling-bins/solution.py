from collections import Counter
from collections.abc import Iterable


def doubling_bins(sizes: Iterable[int], first: int) -> dict[tuple[int, int], int]:
    """Count sizes into bins that double; return the occupied ones, ascending."""
    if first < 1:
        raise ValueError("the first bin must hold something")
    counts: Counter[int] = Counter()
    for size in sizes:
        if size < 0:
            raise ValueError("a negative size")
        counts[(size // first).bit_length()] += 1
    return {bounds(k, first): counts[k] for k in sorted(counts)}


def bounds(number: int, first: int) -> tuple[int, int]:
    """Return the lowest and the highest size of a bin."""
    low = first << (number - 1) if number else 0
    return low, (first << number) - 1
