def gini(labels):
    """Goes through all labels again for each class."""
    n = len(labels)
    if n == 0:
        return 0.0
    return 1 - sum((labels.count(label) / n) ** 2 for label in set(labels))


def split_gini(left, right):
    n = len(left) + len(right)
    if n == 0:
        return 0.0
    return (len(left) * gini(left) + len(right) * gini(right)) / n
