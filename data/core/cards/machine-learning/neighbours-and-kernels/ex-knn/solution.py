import numpy as np


def nearest(train: np.ndarray, queries: np.ndarray, k: int) -> np.ndarray:
    """Return, for each query, the indices of its k nearest rows, the nearest first."""
    train = np.asarray(train, dtype=float)
    queries = np.asarray(queries, dtype=float)
    if not 1 <= k <= len(train):
        raise ValueError("k must lie between 1 and the number of rows")
    found = np.empty((len(queries), k), dtype=int)
    for i, query in enumerate(queries):
        squared = ((train - query) ** 2).sum(axis=1)
        limit = np.partition(squared, k - 1)[k - 1]
        near = np.flatnonzero(squared <= limit)  # with all ties at the limit
        found[i] = near[np.argsort(squared[near], kind="stable")][:k]
    return found


def predict(
    train: np.ndarray, labels: np.ndarray, queries: np.ndarray, k: int
) -> np.ndarray:
    """Return, for each query, the most frequent label among its k nearest rows."""
    labels = np.asarray(labels)
    classes, codes = np.unique(labels, return_inverse=True)
    answers = np.empty(len(queries), dtype=int)
    for i, votes in enumerate(codes[nearest(train, queries, k)]):
        counts = np.bincount(votes, minlength=len(classes))
        answers[i] = votes[np.argmax(counts[votes])]  # the first with most votes
    return classes[answers]
