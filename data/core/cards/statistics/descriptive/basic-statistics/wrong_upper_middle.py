from math import sqrt


def mean(values):
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def median(values):
    """Takes the upper of the two middle values."""
    if not values:
        raise ValueError("no values")
    return sorted(values)[len(values) // 2]


def modes(values):
    if not values:
        raise ValueError("no values")
    most = max(values.count(x) for x in set(values))
    return sorted(x for x in set(values) if values.count(x) == most)


def deviation(values):
    if len(values) < 2:
        raise ValueError("too few")
    m = mean(values)
    return sqrt(sum((x - m) ** 2 for x in values) / (len(values) - 1))
