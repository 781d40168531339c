def triplets(values, target):
    """Right, but scans a list for the third value of every pair: cubic."""
    ordered = sorted(values)
    found = set()
    for i, first in enumerate(ordered):
        for j in range(i + 1, len(ordered)):
            third = target - first - ordered[j]
            if third in ordered[j + 1 :]:
                found.add((first, ordered[j], third))
    return sorted(found)
