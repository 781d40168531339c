from collections.abc import Hashable, Iterable, Mapping
from typing import Any


def deviations(records: Iterable[Mapping[str, Any]]) -> dict[Hashable, float | None]:
    """Return the population standard deviation of all values of each key."""
    raise NotImplementedError
