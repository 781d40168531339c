import numpy as np


def ridge(X: np.ndarray, y: np.ndarray, alpha: float) -> tuple[np.ndarray, float]:
    """Coefficients and intercept of ridge regression in closed form.

    They minimise the sum of squared errors plus alpha times the sum of the squared
    coefficients; the intercept is free. Raises ValueError for no rows, unequal
    lengths, or an alpha that is not positive.
    """
    raise NotImplementedError


def shrinkage(
    X: np.ndarray, y: np.ndarray, alphas: list[float]
) -> list[tuple[float, float, float]]:
    """For each alpha: itself, the length of the coefficients, the training MSE."""
    raise NotImplementedError
