import warnings

import numpy as np
from sklearn.cluster import KMeans, kmeans_plusplus
from sklearn.exceptions import ConvergenceWarning


def plus_plus(X: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Choose k rows of X as starting centres by k-means++.

    By default scikit-learn draws several candidates for each centre and keeps the
    best one; a single trial is the algorithm as it was published.
    """
    seed = int(rng.integers(2**31))
    rows = np.asarray(X, dtype=float)
    centres, _ = kmeans_plusplus(rows, k, random_state=seed, n_local_trials=1)
    return centres


def lloyd(
    X: np.ndarray, centres: np.ndarray, rounds: int = 300
) -> tuple[np.ndarray, np.ndarray]:
    """Improve the centres until nothing moves; return centres and labels."""
    start = np.array(centres, dtype=float)
    model = KMeans(len(start), init=start, n_init=1, max_iter=rounds, tol=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # rows that coincide
        model.fit(np.asarray(X, dtype=float))
    return model.cluster_centers_, model.labels_


def kmeans(
    X: np.ndarray, k: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Centres and labels of k clusters, from one k-means++ start."""
    return lloyd(X, plus_plus(X, k, rng))
