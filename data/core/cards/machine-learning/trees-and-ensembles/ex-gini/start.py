from collections.abc import Hashable, Sequence


def gini(labels: Sequence[Hashable]) -> float:
    """Return the Gini impurity of a node; 0.0 if it is empty."""
    raise NotImplementedError


def split_gini(left: Sequence[Hashable], right: Sequence[Hashable]) -> float:
    """Return the impurity of a split, each child weighted by its number of rows."""
    raise NotImplementedError
