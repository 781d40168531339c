from collections.abc import Hashable, Iterable, Mapping


def entropy(counts: Iterable[int]) -> float:
    """Return the entropy of the counts in bits; 0.0 if there are no rows."""
    raise NotImplementedError


def gain_ratio(table: Mapping[Hashable, Mapping[Hashable, int]]) -> float:
    """Return the gain ratio of a split; table holds counts by category and class."""
    raise NotImplementedError
