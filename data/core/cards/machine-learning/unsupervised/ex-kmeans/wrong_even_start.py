import numpy as np


def plus_plus(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Choose k rows of X as starting centres by k-means++.

    The first is drawn uniformly, each later one with a chance proportional to its
    squared distance to the nearest centre chosen so far. Raises ValueError unless
    1 <= k <= len(X).
    """
    _check(X, k)
    X = np.asarray(X, dtype=float)
    # any k rows: no chance by distance
    return X[rng.choice(len(X), size=k, replace=False)]


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
        squared = _squared(X, centres)
        labels = squared.argmin(axis=1)
        _fill_empty(labels, squared.min(axis=1), len(centres))
        moved = np.array([X[labels == j].mean(axis=0) for j in range(len(centres))])
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


def _fill_empty(labels: np.ndarray, own: np.ndarray, k: int) -> None:
    """Give each empty cluster a row; `own` is the squared distance to its centre."""
    for empty in np.setdiff1d(np.arange(k), labels):
        spare = np.bincount(labels, minlength=k)[labels] > 1  # or another gets empty
        farthest = np.where(spare, own, -1.0).argmax()
        labels[farthest], own[farthest] = empty, 0.0
