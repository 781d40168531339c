import numpy as np


def fit(X, m):
    """Eigenvectors of the covariance matrix: large for many columns, and less exact."""
    X = np.asarray(X, dtype=float)
    if len(X) < 2 or not 1 <= m <= min(X.shape):
        raise ValueError("m")
    values, vectors = np.linalg.eigh(np.cov(X, rowvar=False).reshape(X.shape[1], -1))
    components = vectors[:, ::-1][:, :m].T
    largest = np.abs(components).argmax(axis=1)
    components = components * np.sign(components[np.arange(m), largest])[:, None]
    return X.mean(axis=0), components, values[::-1][:m]


def project(X, mean, components):
    return (np.asarray(X, dtype=float) - mean) @ components.T


def restore(Z, mean, components):
    return np.asarray(Z) @ components + mean
