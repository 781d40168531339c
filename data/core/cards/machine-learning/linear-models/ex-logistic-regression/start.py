import numpy as np


def log_loss(logits: np.ndarray, y: np.ndarray) -> float:
    """The mean log loss of labels 0 and 1, exact for logits of any size."""
    raise NotImplementedError


def probabilities(X: np.ndarray, weights: np.ndarray, intercept: float) -> np.ndarray:
    """The probability of class 1 for each row, without overflow."""
    raise NotImplementedError


def fit(
    X: np.ndarray,
    y: np.ndarray,
    rate: float = 0.5,
    rounds: int = 10_000,
    tol: float = 1e-8,
    penalty: float = 0.0,
) -> tuple[np.ndarray, float, list[float]]:
    """Fit logistic regression by gradient descent from zeros.

    The objective is the mean log loss plus penalty / 2 times the sum of the squared
    weights (the intercept is free). Stops after a round that changes the objective by
    less than tol. Returns the weights, the intercept and the objectives: that of the
    start and that after each round. Raises ValueError for no rows, unequal lengths,
    or labels other than 0 and 1.
    """
    raise NotImplementedError
