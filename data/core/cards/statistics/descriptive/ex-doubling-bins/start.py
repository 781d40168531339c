from collections.abc import Iterable


def doubling_bins(sizes: Iterable[int], first: int) -> dict[tuple[int, int], int]:
    """Count sizes into bins that double; return the occupied ones, ascending."""
    raise NotImplementedError
