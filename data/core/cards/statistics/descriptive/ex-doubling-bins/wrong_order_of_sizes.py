def doubling_bins(sizes, first):
    """Bins in the order of the sizes; a negative size counts as the first bin."""
    counts = {}
    for size in sizes:
        if first < 1:
            raise ValueError("the first bin must hold something")
        low, high = 0, first
        while size >= high:
            low, high = high, 2 * high
        counts[low, high - 1] = counts.get((low, high - 1), 0) + 1
    return counts
