import statistics
from statistics import mean, median

deviation = statistics.stdev


def modes(values: list[float]) -> list[float]:
    """Return all most frequent values, ascending; ValueError without values."""
    if not values:
        raise ValueError("no values")
    return sorted(statistics.multimode(values))
