from collections import Counter
from math import sqrt


def mean(values: list[float]) -> float:
    """Return the arithmetic mean; ValueError without values."""
    if not values:
        raise ValueError("no values")
    return sum(values) / len(values)


def median(values: list[float]) -> float:
    """Return the middle value, or the mean of the two; ValueError without values."""
    if not values:
        raise ValueError("no values")
    ordered, half = sorted(values), len(values) // 2
    if len(values) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def modes(values: list[float]) -> list[float]:
    """Return all most frequent values, ascending; ValueError without values."""
    if not values:
        raise ValueError("no values")
    counts = Counter(values)
    most = max(counts.values())
    return sorted(value for value, count in counts.items() if count == most)


def deviation(values: list[float]) -> float:
    """Return the sample standard deviation; ValueError below two values."""
    if len(values) < 2:
        raise ValueError("at least two values are needed")
    centre = mean(values)
    return sqrt(sum((x - centre) ** 2 for x in values) / (len(values) - 1))
