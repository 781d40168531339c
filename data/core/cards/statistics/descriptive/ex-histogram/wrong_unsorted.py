def histogram(values, bins):
    """Bins come in the order in which the values do."""
    if not values:
        return {}
    if bins < 1:
        raise ValueError("at least one bin is needed")
    low = min(values)
    width = -(-(max(values) - low + 1) // bins)
    counts = {}
    for value in values:
        first = low + (value - low) // width * width
        key = first, first + width - 1
        counts[key] = counts.get(key, 0) + 1
    return counts
