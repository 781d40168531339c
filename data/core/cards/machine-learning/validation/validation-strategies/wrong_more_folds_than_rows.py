from random import Random


def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """Lets k exceed n: some folds are empty."""
    if k < 2:
        raise ValueError("k must lie between 2 and the number of rows")
    rows = list(range(n))
    if seed is not None:
        Random(seed).shuffle(rows)
    size, longer = divmod(n, k)
    pairs = []
    start = 0
    for fold in range(k):
        stop = start + size + (fold < longer)
        test = sorted(rows[start:stop])
        train = sorted(rows[:start] + rows[stop:])
        pairs.append((train, test))
        start = stop
    return pairs
