import numpy as np


def fit(X, m):
    """Signs as the SVD happens to give them, variances over n, rows not counted."""
    X = np.asarray(X, dtype=float)
    if not 1 <= m <= X.shape[1]:
        raise ValueError("m")
    mean = X.mean(axis=0)
    _, singular, rows = np.linalg.svd(X - mean)
    components = rows[:m] * np.sign(rows[:m, :1])
    return mean, components, singular[:m] ** 2 / len(X)


def project(X, mean, components):
    return (np.asarray(X, dtype=float) - mean) @ components.T


def restore(Z, mean, components):
    return np.asarray(Z) @ components + mean
