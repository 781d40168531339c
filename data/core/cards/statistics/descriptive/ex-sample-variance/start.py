from collections.abc import Iterable


def sample_variance(values: Iterable[float]) -> float:
    """Return the sample variance, rounded to two decimals; ValueError below two."""
    raise NotImplementedError
