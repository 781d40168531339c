from math import sqrt


def mean(values):
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def median(values):
    if not values:
        raise ValueError("no values")
    values = sorted(values)
    half = len(values) // 2
    return (values[half] + values[-half - 1]) / 2


def modes(values):
    """Ties are not seen: only one of them is returned."""
    if not values:
        raise ValueError("no values")
    return [max(sorted(values), key=values.count)]


def deviation(values):
    if len(values) < 2:
        raise ValueError("too few")
    m = mean(values)
    return sqrt(sum((x - m) ** 2 for x in values) / (len(values) - 1))
