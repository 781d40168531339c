from math import ceil


def histogram(values, bins):
    """Divides in floats: large integers land in the wrong bin."""
    if bins < 1:
        raise ValueError("at least one bin is needed")
    if not values:
        return {}
    low = min(values)
    width = ceil((max(values) - low + 1) / bins)
    counts = {}
    for value in sorted(values):
        first = low + int((value - low) / width) * width
        key = first, first + width - 1
        counts[key] = counts.get(key, 0) + 1
    return counts
