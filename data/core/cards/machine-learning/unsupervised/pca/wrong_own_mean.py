import numpy as np


def fit(X, m):
    X = np.asarray(X, dtype=float)
    if len(X) < 2 or not 1 <= m <= min(X.shape):
        raise ValueError("m")
    mean = X.mean(axis=0)
    _, singular, rows = np.linalg.svd(X - mean, full_matrices=False)
    components = rows[:m].copy()
    largest = np.abs(components).argmax(axis=1)
    components *= np.sign(components[np.arange(m), largest])[:, None]
    return mean, components, singular[:m] ** 2 / (len(X) - 1)


def project(X, mean, components):
    """Centres new rows by their own mean instead of that of the fit."""
    X = np.asarray(X, dtype=float)
    return (X - X.mean(axis=0)) @ components.T


def restore(Z, mean, components):
    return np.asarray(Z) @ components + mean
