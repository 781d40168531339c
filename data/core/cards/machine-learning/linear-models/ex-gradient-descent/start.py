import numpy as np


def descend(
    X: np.ndarray,
    y: np.ndarray,
    rate: float = 0.1,
    rounds: int = 1000,
    tol: float = 0.0,
    decay: float = 0.0,
) -> tuple[np.ndarray, float, list[float]]:
    """Fit a linear regression by gradient descent on the mean squared error.

    Returns the weights, the intercept and the losses: that of the start (all zeros)
    and that after each round. Round t = 0, 1, … steps by rate / (1 + decay * t).
    Stops early once a round changes the loss by less than tol times the loss before.
    Raises ValueError for no rows, unequal lengths, or a loss that is not finite.
    """
    raise NotImplementedError
