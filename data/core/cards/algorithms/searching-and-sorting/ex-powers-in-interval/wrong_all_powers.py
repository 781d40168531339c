from bisect import bisect_left, bisect_right


def exponent_pairs(n, low, high):
    """Computes n powers of each, also those far above the interval."""
    threes = [3**x for x in range(n)]
    fives = [5**y for y in range(n)]
    pairs = []
    for x, three in enumerate(threes):
        first = bisect_left(fives, -(-low // three))
        stop = bisect_right(fives, high // three)
        pairs.extend((x, y) for y in range(first, stop))
    return pairs
