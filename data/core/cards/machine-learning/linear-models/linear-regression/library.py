import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import r2_score


def fit(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """The coefficients and the intercept of least squares.

    Of many solutions scikit-learn takes the shortest, so the rank is checked first.
    Its default tol of 1e-6 would drop columns in far smaller units.
    """
    ones = np.ones((len(X), 1))
    if np.linalg.matrix_rank(np.hstack([ones, X])) <= X.shape[1]:
        raise ValueError("columns depend on each other, or too few rows")
    model = LinearRegression(tol=1e-15).fit(X, y)
    return model.coef_, float(model.intercept_)


def r_squared(actual: np.ndarray, predicted: np.ndarray) -> float:
    """The share explained; for equal values scikit-learn would say 1 or 0."""
    if len(actual) and np.ptp(actual) == 0:
        raise ValueError("equal values have no spread to explain")
    return float(r2_score(actual, predicted))
