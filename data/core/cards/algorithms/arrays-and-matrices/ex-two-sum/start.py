from collections.abc import Sequence


def two_sum(values: Sequence[int], target: int) -> tuple[int, int] | None:
    """Return positions i < j of two values that add up to target, or None."""
    raise NotImplementedError
