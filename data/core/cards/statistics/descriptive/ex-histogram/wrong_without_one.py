from collections import Counter
from math import ceil


def histogram(values, bins):
    """Forgets that both ends of the range count."""
    if bins < 1:
        raise ValueError("at least one bin is needed")
    if not values:
        return {}
    low = min(values)
    width = max(1, ceil((max(values) - low) / bins))
    counts = Counter((value - low) // width for value in values)
    return {
        (low + k * width, low + (k + 1) * width - 1): counts[k] for k in sorted(counts)
    }
