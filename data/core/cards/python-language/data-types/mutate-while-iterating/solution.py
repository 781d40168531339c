from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def remove_matching(items: list[T], matches: Callable[[T], object]) -> int:
    """Remove from `items`, in place, every element that matches.

    An element matches if `matches(element)` is truthy; it is called exactly
    once for each element, from first to last. The others keep their order.
    Returns the number of elements removed.
    """
    kept = [item for item in items if not matches(item)]
    removed = len(items) - len(kept)
    items[:] = kept
    return removed
