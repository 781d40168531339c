import numpy as np


def rbf_gram(X: np.ndarray, gamma: float) -> np.ndarray:
    """Return the n x n matrix of exp(-gamma * squared distance) of the rows of X."""
    if not gamma > 0:
        raise ValueError("gamma must be positive")
    X = np.asarray(X, dtype=float)
    squared = np.zeros((len(X), len(X)))
    for column in X.T:
        squared += (column[:, None] - column) ** 2
    return np.exp(-gamma * squared)


def is_psd(K: np.ndarray, tol: float = 1e-10) -> bool:
    """Tell whether K is symmetric and positive semi-definite, but for rounding."""
    K = np.asarray(K, dtype=float)
    if K.ndim != 2 or K.shape[0] != K.shape[1] or len(K) == 0:
        raise ValueError("a Gram matrix is square and has a row")
    if not np.isfinite(K).all():
        return False
    if np.abs(K - K.T).max() > tol * np.abs(K).max():
        return False
    eigenvalues = np.linalg.eigvalsh((K + K.T) / 2)  # in ascending order
    return bool(eigenvalues[0] >= -tol * np.abs(eigenvalues).max())
