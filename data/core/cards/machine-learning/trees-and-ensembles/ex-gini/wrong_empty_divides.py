from collections import Counter


def gini(labels):
    """An empty node has no shares: the sum is empty and 1 is left."""
    n = len(labels)
    return 1.0 - sum((count / n) ** 2 for count in Counter(labels).values())


def split_gini(left, right):
    n = len(left) + len(right)
    return (len(left) * gini(left) + len(right) * gini(right)) / n
