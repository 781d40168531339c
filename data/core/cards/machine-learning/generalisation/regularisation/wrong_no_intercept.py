import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y) or alpha <= 0:
        raise ValueError("no rows, unequal lengths, or no penalty")
    n, d = X.shape
    # only the target is centred
    solution = np.linalg.solve(X.T @ X + alpha * np.eye(d), X.T @ (y - y.mean()))
    return solution, float(y.mean() - X.mean(axis=0) @ solution)


def shrinkage(X, y, alphas):
    rows = []
    for alpha in alphas:
        w, b = ridge(X, y, alpha)
        mse = float(np.mean((X @ w + b - y) ** 2))
        rows.append((alpha, float(np.sqrt(w @ w)), mse))
    return rows
