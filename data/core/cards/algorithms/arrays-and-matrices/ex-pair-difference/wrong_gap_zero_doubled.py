from collections import Counter


def pairs_apart(values, gap):
    """Adds both partners, which at gap 0 are one and the same."""
    seen = Counter()
    found = 0
    for value in values:
        found += seen[value - gap] + seen[value + gap]
        seen[value] += 1
    return found
