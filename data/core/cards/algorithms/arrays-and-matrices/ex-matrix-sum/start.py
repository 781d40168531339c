from collections.abc import Sequence


def total(matrix: Sequence[Sequence[int]]) -> int:
    """Return the sum of a matrix; ValueError if its rows differ in length."""
    raise NotImplementedError
