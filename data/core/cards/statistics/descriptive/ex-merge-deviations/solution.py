from collections.abc import Iterable
from math import sqrt

Report = tuple[str, int, float | None, float | None]
Summary = tuple[int, float | None, float | None]


def merge(reports: Iterable[Report]) -> dict[str, Summary]:
    """Return count, mean and sample deviation of each product over its branches."""
    states: dict[str, tuple[int, float, float]] = {}
    for product, count, mean, deviation in reports:
        n, m, m2 = states.setdefault(product, (0, 0.0, 0.0))
        if count:
            gap, total = mean - m, n + count
            part = (count - 1) * deviation**2 if count > 1 else 0.0
            between = gap**2 * n * count / total
            states[product] = total, m + gap * count / total, m2 + part + between
    return {product: summary(*state) for product, state in states.items()}


def summary(count: int, mean: float, m2: float) -> Summary:
    """Turn a state into a report, with None for what is not known."""
    if not count:
        return 0, None, None
    return count, mean, sqrt(m2 / (count - 1)) if count > 1 else None
