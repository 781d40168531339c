from collections import Counter


def gini(labels):
    n = len(labels)
    if n == 0:
        return 0.0
    return 1 - sum((count / n) ** 2 for count in Counter(labels).values())


def split_gini(left, right):
    """The mean of both children, whatever their sizes."""
    return (gini(left) + gini(right)) / 2
