from collections.abc import Hashable, Sequence


def stratified_split(
    labels: Sequence[Hashable], test_share: float, seed: int
) -> tuple[list[int], list[int]]:
    """Return the row numbers for training and for test, in proportion by class."""
    raise NotImplementedError
