import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y) or alpha <= 0:
        raise ValueError("no rows, unequal lengths, or no penalty")
    n, d = X.shape
    A = np.column_stack([np.ones(n), X])
    D = np.eye(d + 1)  # the column of ones is penalised, too
    solution = np.linalg.solve(A.T @ A + alpha * D, A.T @ y)
    return solution[1:], float(solution[0])


def shrinkage(X, y, alphas):
    rows = []
    for alpha in alphas:
        w, b = ridge(X, y, alpha)
        mse = float(np.mean((X @ w + b - y) ** 2))
        rows.append((alpha, float(np.sqrt(w @ w)), mse))
    return rows
