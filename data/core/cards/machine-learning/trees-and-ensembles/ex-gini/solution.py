from collections import Counter
from collections.abc import Hashable, Sequence


def gini(labels: Sequence[Hashable]) -> float:
    """Return the Gini impurity of a node; 0.0 if it is empty."""
    n = len(labels)
    if n == 0:
        return 0.0
    squares = sum(count * count for count in Counter(labels).values())
    return 1 - squares / (n * n)


def split_gini(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """Return the impurity of a split, each child weighted by its number of rows."""
    n = len(left) + len(right)
    if n == 0:
        return 0.0
    return (len(left) * gini(left) + len(right) * gini(right)) / n
