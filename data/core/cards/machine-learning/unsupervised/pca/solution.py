import numpy as np


def fit(X: np.ndarray, m: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the column means, the first m components as rows, and their variances."""
    X = np.asarray(X, dtype=float)
    if len(X) < 2 or not 1 <= m <= min(X.shape):
        raise ValueError("too few rows, or m out of range")
    mean = X.mean(axis=0)
    _, singular, rows = np.linalg.svd(X - mean, full_matrices=False)
    components = rows[:m].copy()
    largest = np.abs(components).argmax(axis=1)
    components *= np.sign(components[np.arange(m), largest])[:, None]
    return mean, components, singular[:m] ** 2 / (len(X) - 1)


def project(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the coordinates of the rows of X along the components."""
    return (np.asarray(X, dtype=float) - mean) @ components.T


def restore(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the rows in the original columns that belong to the coordinates Z."""
    return np.asarray(Z) @ components + mean
