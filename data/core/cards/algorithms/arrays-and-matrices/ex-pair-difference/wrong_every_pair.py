from itertools import combinations


def pairs_apart(values, gap):
    """Right, but looks at every pair: quadratic."""
    return sum(abs(a - b) == gap for a, b in combinations(values, 2))
