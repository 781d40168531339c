import numpy as np


def rbf_gram(X, gamma):
    """Squares multiplied out: far from the origin the digits cancel."""
    if not gamma > 0:
        raise ValueError("gamma")
    X = np.asarray(X, dtype=float)
    lengths = (X**2).sum(axis=1)
    squared = np.maximum(lengths[:, None] + lengths - 2 * X @ X.T, 0)
    return np.exp(-gamma * squared)


def is_psd(K, tol=1e-10):
    """A fixed tolerance, whatever the size of the entries."""
    K = np.asarray(K, dtype=float)
    if K.ndim != 2 or K.shape[0] != K.shape[1]:
        raise ValueError("square")
    if not np.isfinite(K).all() or not np.allclose(K, K.T):
        return False
    return bool(np.linalg.eigvalsh(K)[0] >= -1e-8)
