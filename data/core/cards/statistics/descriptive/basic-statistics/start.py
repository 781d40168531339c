def mean(values: list[float]) -> float:
    """Return the arithmetic mean; ValueError without values."""
    raise NotImplementedError


def median(values: list[float]) -> float:
    """Return the middle value, or the mean of the two; ValueError without values."""
    raise NotImplementedError


def modes(values: list[float]) -> list[float]:
    """Return all most frequent values, ascending; ValueError without values."""
    raise NotImplementedError


def deviation(values: list[float]) -> float:
    """Return the sample standard deviation; ValueError below two values."""
    raise NotImplementedError
