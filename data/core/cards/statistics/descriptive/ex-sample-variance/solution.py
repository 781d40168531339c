from collections.abc import Iterable


def sample_variance(values: Iterable[float]) -> float:
    """Return the sample variance, rounded to two decimals; ValueError below two."""
    count, mean, m2 = 0, 0.0, 0.0
    for value in values:
        count += 1
        old = value - mean
        mean += old / count
        m2 += old * (value - mean)
    if count < 2:
        raise ValueError("at least two values are needed")
    return round(m2 / (count - 1), 2)
