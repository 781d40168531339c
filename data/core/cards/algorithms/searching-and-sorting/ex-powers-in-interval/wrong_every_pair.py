def exponent_pairs(n, low, high):
    """Tries pair after pair up to the upper bound."""
    pairs = []
    x, three = 0, 1
    while x < n and three <= high:
        y, product = 0, three
        while y < n and product <= high:
            if product >= low:
                pairs.append((x, y))
            y, product = y + 1, product * 5
        x, three = x + 1, three * 3
    return pairs
