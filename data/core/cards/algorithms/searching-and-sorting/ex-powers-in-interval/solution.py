from bisect import bisect_left, bisect_right


def exponent_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return all (x, y) with 0 <= x, y < n and low <= 3**x * 5**y <= high, sorted."""
    threes, fives = _powers(3, n, high), _powers(5, n, high)
    pairs = []
    for x, three in enumerate(threes):
        first = bisect_left(fives, -(-low // three))  # low / three, rounded up
        stop = bisect_right(fives, high // three)
        pairs.extend((x, y) for y in range(first, stop))
    return pairs


def _powers(base: int, n: int, high: int) -> list[int]:
    """The powers with exponents below n that do not exceed high."""
    powers = []
    power = 1
    while len(powers) < n and power <= high:
        powers.append(power)
        power *= base
    return powers
