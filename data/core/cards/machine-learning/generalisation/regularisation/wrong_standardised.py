import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y) or alpha <= 0:
        raise ValueError("no rows, unequal lengths, or no penalty")
    centre, spread = X.mean(axis=0), X.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    # to unit spread and back: sensible, but the penalty is then another one
    Z = (X - centre) / spread
    gram = Z.T @ Z + alpha * np.eye(X.shape[1])
    w = np.linalg.solve(gram, Z.T @ (y - y.mean())) / spread
    return w, float(y.mean() - centre @ w)


def shrinkage(X, y, alphas):
    rows = []
    for alpha in alphas:
        w, b = ridge(X, y, alpha)
        mse = float(np.mean((X @ w + b - y) ** 2))
        rows.append((alpha, float(np.sqrt(w @ w)), mse))
    return rows
