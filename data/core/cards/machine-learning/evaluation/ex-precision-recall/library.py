import numpy as np
from sklearn.metrics import precision_recall_fscore_support


def per_class(matrix: list[list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall of each class; rows are actual, columns predicted classes.

    Each cell becomes one row of data with its count as weight.
    """
    counts = np.array(matrix)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError(f"a square matrix is needed, not one of shape {counts.shape}")
    if counts.dtype.kind not in "iuf":
        raise ValueError("the cells must be numbers")
    if not np.isfinite(counts).all() or (counts < 0).any():
        raise ValueError("the cells must be finite and not negative")
    if not counts.any():  # without any weight scikit-learn refuses to score
        return np.full(len(counts), np.nan), np.full(len(counts), np.nan)

    actual, predicted = np.indices(counts.shape).reshape(2, -1)
    precision, recall, _, _ = precision_recall_fscore_support(
        actual,
        predicted,
        labels=np.arange(len(counts)),
        sample_weight=counts.ravel(),
        zero_division=np.nan,
    )
    return precision, recall
