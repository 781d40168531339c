import numpy as np


def fit(X, y):
    if len(y) == 0 or len(X) != len(y):
        raise ValueError("no rows, or unequal lengths")
    A = np.column_stack([np.ones(len(X)), X])
    # squares the condition number, and notices dependence only by luck
    if np.linalg.det(A.T @ A) == 0:
        raise ValueError("not unique")
    solution = np.linalg.solve(A.T @ A, A.T @ y)
    return solution[1:], float(solution[0])


def r_squared(actual, predicted):
    if len(actual) == 0 or len(actual) != len(predicted):
        raise ValueError("no values, or unequal lengths")
    if np.ptp(actual) == 0:
        raise ValueError("no spread")
    residuals, spread = actual - predicted, actual - np.mean(actual)
    return float(1 - residuals @ residuals / (spread @ spread))
