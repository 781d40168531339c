import numpy as np


def fit(X, m):
    """Forgets to centre before the SVD: the first direction points to the mean."""
    X = np.asarray(X, dtype=float)
    if len(X) < 2 or not 1 <= m <= min(X.shape):
        raise ValueError("m")
    _, singular, rows = np.linalg.svd(X, full_matrices=False)
    components = rows[:m].copy()
    largest = np.abs(components).argmax(axis=1)
    components *= np.sign(components[np.arange(m), largest])[:, None]
    return X.mean(axis=0), components, singular[:m] ** 2 / (len(X) - 1)


def project(X, mean, components):
    return (np.asarray(X, dtype=float) - mean) @ components.T


def restore(Z, mean, components):
    return np.asarray(Z) @ components + mean
