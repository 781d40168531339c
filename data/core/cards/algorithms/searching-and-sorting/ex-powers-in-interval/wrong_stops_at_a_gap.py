def exponent_pairs(n, low, high):
    """Stops at the first x for which no y fits."""
    pairs = []
    x, three = 0, 1
    while x < n and three <= high:
        found = []
        y, product = 0, three
        while y < n and product <= high:
            if product >= low:
                found.append((x, y))
            y, product = y + 1, product * 5
        if not found and pairs:
            break
        pairs += found
        x, three = x + 1, three * 3
    return pairs
