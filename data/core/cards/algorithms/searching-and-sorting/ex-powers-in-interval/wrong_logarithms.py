from math import ceil, floor, log


def exponent_pairs(n, low, high):
    """Solves for y by logarithms, which are rounded."""
    if high < 1:
        return []
    low = max(low, 1)
    pairs = []
    for x in range(min(n, floor(log(high, 3)) + 1)):
        first = max(0, ceil((log(low) - x * log(3)) / log(5)))
        last = min(n - 1, floor((log(high) - x * log(3)) / log(5)))
        pairs.extend((x, y) for y in range(first, last + 1))
    return pairs
