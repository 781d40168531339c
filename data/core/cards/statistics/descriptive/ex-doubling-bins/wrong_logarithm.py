from math import log2


def doubling_bins(sizes, first):
    """Takes a float's logarithm, which rounds just below an edge."""
    if first < 1:
        raise ValueError("the first bin must hold something")
    counts = {}
    for size in sorted(sizes):
        if size < 0:
            raise ValueError("a negative size")
        k = int(log2(size / first)) + 1 if size >= first else 0
        key = first * 2 ** (k - 1) if k else 0, first * 2**k - 1
        counts[key] = counts.get(key, 0) + 1
    return counts
