from random import Random


def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """The last fold takes all that is left over."""
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and the number of rows")
    rows = list(range(n))
    if seed is not None:
        Random(seed).shuffle(rows)
    size = n // k
    pairs = []
    start = 0
    for fold in range(k):
        stop = start + size if fold < k - 1 else n
        test = sorted(rows[start:stop])
        train = sorted(rows[:start] + rows[stop:])
        pairs.append((train, test))
        start = stop
    return pairs
