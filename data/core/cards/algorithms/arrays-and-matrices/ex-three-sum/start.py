from collections.abc import Sequence


def triplets(values: Sequence[int], target: int) -> list[tuple[int, int, int]]:
    """Return all distinct ascending triplets of values that add up to target."""
    raise NotImplementedError
