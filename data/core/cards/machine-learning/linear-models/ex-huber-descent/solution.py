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
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} targets")
    if delta <= 0:
        raise ValueError(f"delta must be positive, not {delta}")

    weights, intercept = np.zeros(X.shape[1]), 0.0
    residuals = -y
    losses = [_huber(residuals, delta)]
    for _ in range(rounds):
        pull = np.clip(residuals, -delta, delta)  # the derivative of the Huber loss
        by_weight, by_intercept = X.T @ pull / len(y), float(pull.mean())
        if max(np.abs(by_weight).max(initial=0.0), abs(by_intercept)) <= tol:
            break
        weights -= rate * by_weight
        intercept -= rate * by_intercept
        residuals = X @ weights + intercept - y
        losses.append(_huber(residuals, delta))
    return weights, intercept, losses


def _huber(residuals: np.ndarray, delta: float) -> float:
    size = np.abs(residuals)
    inside = np.minimum(size, delta)
    return float(np.mean(inside * (size - inside / 2)))
