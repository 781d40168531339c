def gini(labels):
    """Takes the sum of the labels for the number of ones."""
    n = len(labels)
    if n == 0:
        return 0.0
    p = sum(labels) / n
    return 1 - p**2 - (1 - p) ** 2


def split_gini(left, right):
    n = len(left) + len(right)
    if n == 0:
        return 0.0
    return (len(left) * gini(left) + len(right) * gini(right)) / n
