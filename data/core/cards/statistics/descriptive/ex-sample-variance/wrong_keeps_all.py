def sample_variance(values):
    """Two passes over a copy: right, but holds the whole stream in memory."""
    values = list(values)
    if len(values) < 2:
        raise ValueError("at least two values are needed")
    mean = sum(values) / len(values)
    return round(sum((x - mean) ** 2 for x in values) / (len(values) - 1), 2)
