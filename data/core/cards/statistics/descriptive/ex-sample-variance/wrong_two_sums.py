def sample_variance(values):
    """Difference of two sums of squares: cancels for large values."""
    count, total, squares = 0, 0.0, 0.0
    for value in values:
        count += 1
        total += value
        squares += value * value
    if count < 2:
        raise ValueError("at least two values are needed")
    return round((squares - total * total / count) / (count - 1), 2)
