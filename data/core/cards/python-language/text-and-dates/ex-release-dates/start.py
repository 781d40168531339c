from collections.abc import Iterable


def compare_releases(
    first: Iterable, second: Iterable, cutoff: str, inclusive: bool = False
) -> tuple[str, tuple[int, int], list]:
    """Which holds more dates after the cutoff, both counts, and the bad entries."""
    raise NotImplementedError
