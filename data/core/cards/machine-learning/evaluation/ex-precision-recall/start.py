import numpy as np


def per_class(matrix: list[list[float]]) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall of each class; rows are actual, columns predicted classes.

    NaN where a class was never predicted (precision) or never occurs (recall).
    Raises ValueError unless the matrix is square and holds numbers that are finite
    and not negative.
    """
    raise NotImplementedError
