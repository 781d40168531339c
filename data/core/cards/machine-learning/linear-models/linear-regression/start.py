import numpy as np


def fit(X: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, float]:
    """The coefficients and the intercept of least squares.

    Raises ValueError if X and y differ in length or if the solution is not unique.
    """
    raise NotImplementedError


def r_squared(actual: np.ndarray, predicted: np.ndarray) -> float:
    """The share of the squared deviations from the mean that is explained.

    Raises ValueError for no values, unequal lengths, or if all actual are equal.
    """
    raise NotImplementedError
