from collections.abc import Sequence


def total(matrix: Sequence[Sequence[int]]) -> int:
    """Return the sum of a matrix; ValueError if its rows differ in length."""
    lengths = {len(row) for row in matrix}
    if len(lengths) > 1:
        raise ValueError(f"rows differ in length: {sorted(lengths)}")
    return sum(map(sum, matrix))
