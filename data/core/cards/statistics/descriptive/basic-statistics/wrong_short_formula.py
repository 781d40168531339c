from math import sqrt


def mean(values):
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def median(values):
    """Sorts the caller's list."""
    if not values:
        raise ValueError("no values")
    values.sort()
    half = len(values) // 2
    return (values[half] + values[-half - 1]) / 2


def modes(values):
    if not values:
        raise ValueError("no values")
    most = max(values.count(x) for x in set(values))
    return sorted(x for x in set(values) if values.count(x) == most)


def deviation(values):
    """Mean of squares less square of mean: cancels for large values."""
    n = len(values)
    if n < 2:
        raise ValueError("too few")
    rest = sum(x * x for x in values) - n * mean(values) ** 2
    return sqrt(max(rest, 0) / (n - 1))
