from collections.abc import Callable
from typing import Any


def merge_sort(values: list, key: Callable[[Any], Any] | None = None) -> list:
    """Return a new list, ascending by key, with ties in their old order."""
    raise NotImplementedError
