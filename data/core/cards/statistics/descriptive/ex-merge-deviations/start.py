from collections.abc import Iterable

Report = tuple[str, int, float | None, float | None]
Summary = tuple[int, float | None, float | None]


def merge(reports: Iterable[Report]) -> dict[str, Summary]:
    """Return count, mean and sample deviation of each product over its branches."""
    raise NotImplementedError
