import numpy as np


def plus_plus(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Choose k rows of X as starting centres by k-means++.

    The first is drawn uniformly, each later one with a chance proportional to its
    squared distance to the nearest centre chosen so far. Raises ValueError unless
    1 <= k <= len(X).
    """
    _check(X, k)
    X = np.asarray(X, dtype=float)
    chosen = [rng.integers(len(X))]
    nearest = _squared(X, X[chosen])[:, 0]
    while len(chosen) < k:
        total = nearest.sum()
        chances = nearest / total if total > 0 else None  # all chosen already: any row
        chosen.append(rng.choice(len(X), p=chances))
        nearest = np.minimum(nearest, _squared(X, X[chosen[-1:]])[:, 0])
    return X[chosen]


def lloyd(
    X: np.ndarray, centres: np.ndarray, rounds: int = 300
) -> tuple[np.ndarray, np.ndarray]:
    """Improve the centres until nothing moves; return centres and labels.

    A label is the number of a row's nearest centre. In each round a centre without
    rows takes over the row that is farthest from its own centre. Raises ValueError
    if there are more centres than rows.
    """
    _check(X, len(centres))
    X, centres = np.asarray(X, dtype=float), np.array(centres, dtype=float)
    for _ in range(rounds):
        labels = _squared(X, centres).argmin(axis=1)
        moved = centres.copy()
        for j in range(len(centres)):
            if (labels == j).any():  # a centre without rows stays where it is
                moved[j] = X[labels == j].mean(axis=0)
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, _squared(X, centres).argmin(axis=1)


def kmeans(
    X: np.ndarray, k: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Centres and labels of k clusters, from one k-means++ start."""
    return lloyd(X, plus_plus(X, k, rng))


def _check(X: np.ndarray, k: int) -> None:
    if not 1 <= k <= len(X):
        raise ValueError(f"cannot make {k} clusters of {len(X)} rows")


def _squared(X: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Squared distances: a row per row of X, a column per centre."""
    return np.stack([((X - centre) ** 2).sum(axis=1) for centre in centres], axis=1)
