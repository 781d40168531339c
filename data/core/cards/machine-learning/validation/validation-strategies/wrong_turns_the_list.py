from random import Random


def k_folds(
    n: int, k: int, seed: int | None = None
) -> list[tuple[list[int], list[int]]]:
    """Turns the list round by a random number of places: neighbours stay together."""
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and the number of rows")
    rows = list(range(n))
    if seed is not None:
        offset = Random(seed).randrange(1, n)
        rows = rows[offset:] + rows[:offset]
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
