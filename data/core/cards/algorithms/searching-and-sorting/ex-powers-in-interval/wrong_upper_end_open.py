from bisect import bisect_left


def exponent_pairs(n, low, high):
    """Leaves out a product that equals the upper bound."""
    threes, fives = [], []
    for base, powers in ((3, threes), (5, fives)):
        power = 1
        while len(powers) < n and power <= high:
            powers.append(power)
            power *= base
    pairs = []
    for x, three in enumerate(threes):
        first = bisect_left(fives, -(-low // three))
        stop = bisect_left(fives, -(-high // three))
        pairs.extend((x, y) for y in range(first, stop))
    return pairs
