def histogram(values, bins):
    """Keeps a counter for every bin, and ends the last bin at the maximum."""
    if bins < 1:
        raise ValueError("at least one bin is needed")
    if not values:
        return {}
    low, high = min(values), max(values)
    width = -(-(high - low + 1) // bins)
    counts = [0] * bins
    for value in values:
        counts[(value - low) // width] += 1
    return {
        (low + k * width, min(low + (k + 1) * width - 1, high)): count
        for k, count in enumerate(counts)
        if count
    }
