def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """Return k pairs (train, test) of row numbers from 0 to n - 1."""
    raise NotImplementedError
