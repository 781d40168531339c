from collections.abc import Sequence


def search(values: Sequence[int], target: int) -> int:
    """Return an index at which target stands in the ascending values, or -1."""
    raise NotImplementedError


def leftmost(values: Sequence[int], target: int) -> int:
    """Return the first index at which target stands in the ascending values, or -1."""
    raise NotImplementedError
