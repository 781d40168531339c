import numpy as np


def fit(X, y):
    if len(y) == 0 or len(X) != len(y):
        raise ValueError("no rows, or unequal lengths")
    A = np.column_stack([np.ones(len(X)), X])
    # looks at pairs only: a sum of two columns resembles neither
    if len(X) < A.shape[1] or (np.ptp(X, axis=0) == 0).any():
        raise ValueError("not unique")
    alike = np.abs(np.corrcoef(X.T)) if X.shape[1] > 1 else np.eye(1)
    if (alike - np.eye(len(alike)) > 1 - 1e-12).any():
        raise ValueError("not unique")
    solution, *_ = np.linalg.lstsq(A, y)
    return solution[1:], float(solution[0])


def r_squared(actual, predicted):
    if len(actual) == 0 or len(actual) != len(predicted):
        raise ValueError("no values, or unequal lengths")
    if np.ptp(actual) == 0:
        raise ValueError("no spread")
    residuals, spread = actual - predicted, actual - np.mean(actual)
    return float(1 - residuals @ residuals / (spread @ spread))
