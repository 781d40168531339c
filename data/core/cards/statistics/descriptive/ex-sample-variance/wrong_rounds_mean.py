def sample_variance(values):
    """Rounds on the way, and calls the spread of one value zero."""
    count, mean, m2 = 0, 0.0, 0.0
    for value in values:
        count += 1
        old = value - round(mean, 2)
        mean += old / count
        m2 += old * (value - round(mean, 2))
    if not count:
        raise ValueError("no values")
    return round(m2 / max(count - 1, 1), 2)
