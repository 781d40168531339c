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
    if np.ptp(actual) == 0:
        raise ValueError("no spread")
    # only equal to R squared for the fit's own data
    if np.ptp(predicted) == 0:
        return 0.0
    return float(np.corrcoef(actual, predicted)[0, 1] ** 2)
