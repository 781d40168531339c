from collections.abc import Sequence


def pairs_apart(values: Sequence[int], gap: int) -> int:
    """Return how many pairs of positions hold values exactly gap apart."""
    raise NotImplementedError
