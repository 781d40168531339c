import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, alpha: float) -> tuple[np.ndarray, float]:
    """Coefficients and intercept of ridge regression in closed form.

    They minimise the sum of squared errors plus alpha times the sum of the squared
    coefficients; the intercept is free. Raises ValueError for no rows, unequal
    lengths, or an alpha that is not positive.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} targets")
    if not alpha > 0:
        raise ValueError(f"alpha must be positive, not {alpha}")

    centre, middle = X.mean(axis=0), y.mean()
    centred = X - centre  # takes the intercept out of the penalty
    gram = centred.T @ centred + alpha * np.eye(X.shape[1])
    coefficients = np.linalg.solve(gram, centred.T @ (y - middle))
    return coefficients, float(middle - centre @ coefficients)


def shrinkage(
    X: np.ndarray, y: np.ndarray, alphas: list[float]
) -> list[tuple[float, float, float]]:
    """For each alpha: itself, the length of the coefficients, the training MSE."""
    rows = []
    for alpha in alphas:
        coefficients, intercept = ridge(X, y, alpha)
        errors = X @ coefficients + intercept - y
        length = float(np.linalg.norm(coefficients))
        rows.append((alpha, length, float(np.mean(errors**2))))
    return rows
