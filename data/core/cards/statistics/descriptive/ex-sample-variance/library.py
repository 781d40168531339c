from collections.abc import Iterable
from statistics import variance


def sample_variance(values: Iterable[float]) -> float:
    """Return the sample variance, rounded to two decimals; ValueError below two."""
    return round(variance(values), 2)
