from collections.abc import Sequence


def two_sum(values: Sequence[int], target: int) -> tuple[int, int] | None:
    """Return positions i < j of two values that add up to target, or None."""
    seen: dict[int, int] = {}
    for j, value in enumerate(values):
        need = target - value
        if need in seen:
            return seen[need], j
        seen[value] = j
    return None
