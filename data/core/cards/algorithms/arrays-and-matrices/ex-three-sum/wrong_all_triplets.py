from itertools import combinations


def triplets(values, target):
    """Right, but looks at every triplet: cubic."""
    ordered = sorted(values)
    return sorted({t for t in combinations(ordered, 3) if sum(t) == target})
