def doubling_bins(sizes, first):
    """Doubles each upper edge, but from the first power of two."""
    if first < 1:
        raise ValueError("the first bin must hold something")
    counts = {}
    edge = 1 << (first - 1).bit_length()
    for size in sorted(sizes):
        if size < 0:
            raise ValueError("a negative size")
        low, high = 0, edge
        while size >= high:
            low, high = high, 2 * high
        counts[low, high - 1] = counts.get((low, high - 1), 0) + 1
    return counts
