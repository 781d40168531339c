import numpy as np


def huber_descend(X, y, delta, rate=0.1, rounds=1000, tol=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y) or delta <= 0:
        raise ValueError("no rows, unequal lengths, or no delta")
    weights, intercept, losses = np.zeros(X.shape[1]), 0.0, []
    for done in range(rounds + 1):
        r = X @ weights + intercept - y
        size = np.abs(r)
        costs = np.where(size <= delta, r**2 / 2, delta * size)  # jumps at delta
        losses.append(float(costs.mean()))
        pull = np.clip(r, -delta, delta)
        slope, shift = X.T @ pull / len(y), pull.mean()
        if done == rounds or max(np.abs(slope).max(), abs(shift)) <= tol:
            break
        weights = weights - rate * slope
        intercept -= rate * shift
    return weights, intercept, losses
