import numpy as np


def log_loss(logits: np.ndarray, y: np.ndarray) -> float:
    """The mean log loss of labels 0 and 1, exact for logits of any size."""
    logits, y = np.asarray(logits, dtype=float), np.asarray(y)
    wrong_way = np.where(y == 1, -logits, logits)  # how far against the label
    return float(np.mean(np.logaddexp(0.0, wrong_way)))


def probabilities(X: np.ndarray, weights: np.ndarray, intercept: float) -> np.ndarray:
    """The probability of class 1 for each row, without overflow."""
    logits = np.asarray(X, dtype=float) @ weights + intercept
    small = np.exp(-np.abs(logits))  # at most 1
    return np.where(logits >= 0, 1.0, small) / (1.0 + small)


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
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError(f"{len(X)} rows and {len(y)} labels")
    if not np.isin(y, (0, 1)).all():
        raise ValueError("labels must be 0 or 1")

    def objective() -> float:
        shrink = penalty / 2 * float(weights @ weights)
        return log_loss(X @ weights + intercept, y) + shrink

    weights, intercept = np.zeros(X.shape[1]), 0.0
    objectives = [objective()]
    for _ in range(rounds):
        errors = probabilities(X, weights, intercept) - y
        weights = weights - rate * (X.T @ errors / len(y) + penalty * weights)
        intercept -= rate * float(errors.mean())
        objectives.append(objective())
        if abs(objectives[-2] - objectives[-1]) < tol:
            break
    return weights, intercept, objectives
