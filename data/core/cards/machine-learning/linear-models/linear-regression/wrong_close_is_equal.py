import numpy as np


def fit(X, y):
    if len(y) == 0 or len(X) != len(y):
        raise ValueError("no rows, or unequal lengths")
    A = np.column_stack([np.ones(len(X)), X])
    solution, _, rank, _ = np.linalg.lstsq(A, y)
    if rank < A.shape[1]:
        raise ValueError("not unique")
    return solution[1:], float(solution[0])


def r_squared(actual, predicted):
    if len(actual) == 0 or len(actual) != len(predicted):
        raise ValueError("no values, or unequal lengths")
    # within a share of their size: around a billion all look alike
    if np.allclose(actual, actual[0]):
        raise ValueError("no spread")
    residuals, spread = actual - predicted, actual - np.mean(actual)
    return float(1 - residuals @ residuals / (spread @ spread))
