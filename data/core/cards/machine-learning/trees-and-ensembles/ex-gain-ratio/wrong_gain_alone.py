from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from math import log2


def entropy(counts: Iterable[int]) -> float:
    """Return the entropy of the counts in bits; 0.0 if there are no rows."""
    counts = [count for count in counts if count > 0]
    n = sum(counts)
    return sum((count / n * log2(n / count) for count in counts), start=0.0)


def gain_ratio(table: Mapping[Hashable, Mapping[Hashable, int]]) -> float:
    """Gives the gain and forgets to divide by the spread."""
    totals: Counter[Hashable] = Counter()
    for counts in table.values():
        totals.update(counts)
    sizes = [sum(counts.values()) for counts in table.values()]
    spread = entropy(sizes)
    if spread == 0:
        return 0.0
    after = sum(
        size * entropy(counts.values())
        for size, counts in zip(sizes, table.values(), strict=True)
    )
    return (entropy(totals.values()) - after / sum(sizes)) / 1
