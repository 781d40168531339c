import numpy as np


def fit(X: np.ndarray, m: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the column means, the first m components as rows, and their variances."""
    raise NotImplementedError


def project(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the coordinates of the rows of X along the components."""
    raise NotImplementedError


def restore(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    """Return the rows in the original columns that belong to the coordinates Z."""
    raise NotImplementedError
