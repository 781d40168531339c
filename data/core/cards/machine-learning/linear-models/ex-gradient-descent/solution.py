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
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} targets")

    weights, intercept = np.zeros(X.shape[1]), 0.0
    errors = -y
    losses = [float(np.mean(errors**2))]
    with np.errstate(over="ignore", invalid="ignore"):  # judged by the loss below
        for t in range(rounds):
            step = 2 * rate / (1 + decay * t)  # 2: the derivative of the square
            weights -= step * (X.T @ errors) / len(y)
            intercept -= step * float(errors.mean())
            errors = X @ weights + intercept - y
            losses.append(float(np.mean(errors**2)))
            if not np.isfinite(losses[-1]):
                raise ValueError(f"the loss is {losses[-1]}: rate {rate} is too high")
            if abs(losses[-2] - losses[-1]) < tol * losses[-2]:
                break
    return weights, intercept, losses
