import numpy as np


def per_class(matrix: list[list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall of each class; rows are actual, columns predicted classes.

    NaN where a class was never predicted (precision) or never occurs (recall).
    Raises ValueError unless the matrix is square and holds numbers that are finite
    and not negative.
    """
    counts = np.array(matrix)  # rows of unequal length raise ValueError here
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError(f"a square matrix is needed, not one of shape {counts.shape}")
    if counts.dtype.kind not in "iuf":
        raise ValueError("the cells must be numbers")
    if not np.isfinite(counts).all() or (counts < 0).any():
        raise ValueError("the cells must be finite and not negative")

    correct = counts.diagonal()
    return _share(correct, counts.sum(axis=0)), _share(correct, counts.sum(axis=1))


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
