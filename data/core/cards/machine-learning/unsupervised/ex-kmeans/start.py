import numpy as np


def plus_plus(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Choose k rows of X as starting centres by k-means++.

    The first is drawn uniformly, each later one with a chance proportional to its
    squared distance to the nearest centre chosen so far. Raises ValueError unless
    1 <= k <= len(X).
    """
    raise NotImplementedError


def lloyd(
    X: np.ndarray, centres: np.ndarray, rounds: int = 300
) -> tuple[np.ndarray, np.ndarray]:
    """Improve the centres until nothing moves; return centres and labels.

    A label is the number of a row's nearest centre. In each round a centre without
    rows takes over the row that is farthest from its own centre. Raises ValueError
    if there are more centres than rows.
    """
    raise NotImplementedError


def kmeans(
    X: np.ndarray, k: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Centres and labels of k clusters, from one k-means++ start."""
    raise NotImplementedError
