def gini(labels):
    """2p(1 - p) for the first class met: right for two classes, wrong for three."""
    n = len(labels)
    if n == 0:
        return 0.0
    p = list(labels).count(labels[0]) / n
    return 2 * p * (1 - p)


def split_gini(left, right):
    n = len(left) + len(right)
    if n == 0:
        return 0.0
    return (len(left) * gini(left) + len(right) * gini(right)) / n
