import numpy as np


def descend(X, y, rate=0.1, rounds=1000, tol=0.0, decay=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y):
        raise ValueError("no rows, or unequal lengths")
    weights, intercept = np.zeros(X.shape[1]), 0.0
    errors = -y
    losses = [float(np.mean(errors**2))]
    for t in range(rounds):
        step = 2 * rate / (1 + decay * t)
        weights -= step * (X.T @ errors) / len(y)
        intercept -= step * errors.mean()
        errors = X @ weights + intercept - y
        losses.append(float(np.mean(errors**2)))
        if np.isnan(losses[-1]):  # infinity comes first
            raise ValueError("diverged")
        if abs(losses[-2] - losses[-1]) < tol * losses[-2]:
            break
    return weights, intercept, losses
