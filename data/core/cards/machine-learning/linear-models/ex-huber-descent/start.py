import numpy as np


def huber_descend(
    X: np.ndarray,
    y: np.ndarray,
    delta: float,
    rate: float = 0.1,
    rounds: int = 1000,
    tol: float = 0.0,
) -> tuple[np.ndarray, float, list[float]]:
    """Fit a linear model by gradient descent on the mean Huber loss.

    A residual r costs r**2 / 2 where abs(r) <= delta, else delta * (abs(r) - delta / 2).
    Starts from zeros; stops once no entry of the gradient is larger than tol in size.
    Returns the weights, the intercept and the losses: of the start and of each round.
    Raises ValueError for no rows, unequal lengths, or a delta that is not positive.
    """
    raise NotImplementedError
