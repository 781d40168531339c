import numpy as np


def fit(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """The coefficients and the intercept of least squares.

    Raises ValueError if X and y differ in length or if the solution is not unique.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} targets")

    A = np.column_stack([np.ones(len(X)), X])
    solution, _, rank, _ = np.linalg.lstsq(A, y)
    if rank < A.shape[1]:
        raise ValueError("columns depend on each other, or too few rows")
    return solution[1:], float(solution[0])


def r_squared(actual: np.ndarray, predicted: np.ndarray) -> float:
    """The share of the squared deviations from the mean that is explained.

    Raises ValueError for no values, unequal lengths, or if all actual are equal.
    """
    actual = np.asarray(actual, dtype=float)
    predicted = np.asarray(predicted, dtype=float)
    if not len(actual) or len(actual) != len(predicted):
        raise ValueError(f"{len(actual)} actual and {len(predicted)} predicted values")
    if (actual == actual[0]).all():
        raise ValueError("equal values have no spread to explain")
    residual = np.sum((actual - predicted) ** 2)
    total = np.sum((actual - actual.mean()) ** 2)
    return float(1 - residual / total)
