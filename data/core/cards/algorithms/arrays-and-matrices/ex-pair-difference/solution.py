from collections import Counter
from collections.abc import Sequence
from math import comb


def pairs_apart(values: Sequence[int], gap: int) -> int:
    """Return how many pairs of positions hold values exactly gap apart."""
    counts = Counter(values)
    if gap == 0:
        return sum(comb(count, 2) for count in counts.values())
    return sum(count * counts[value + gap] for value, count in counts.items())
