import numpy as np


def rbf_gram(X: np.ndarray, gamma: float) -> np.ndarray:
    """Return the n x n matrix of exp(-gamma * squared distance) of the rows of X."""
    raise NotImplementedError


def is_psd(K: np.ndarray, tol: float = 1e-10) -> bool:
    """Tell whether K is symmetric and positive semi-definite, but for rounding."""
    raise NotImplementedError
