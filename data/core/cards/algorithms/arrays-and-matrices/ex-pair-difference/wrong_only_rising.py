from collections import Counter


def pairs_apart(values, gap):
    """Misses pairs in which the larger value comes first."""
    seen = Counter()
    found = 0
    for value in values:
        found += seen[value - gap]
        seen[value] += 1
    return found
