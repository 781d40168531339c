import numpy as np


def log_loss(logits, y):
    logits, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    # beyond 1e-15 all mistakes cost the same
    p = np.where(logits >= 0, 1.0, np.exp(-np.abs(logits)))
    p = np.clip(p / (1 + np.exp(-np.abs(logits))), 1e-15, 1 - 1e-15)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))


def probabilities(X, weights, intercept):
    logits = np.asarray(X, dtype=float) @ weights + intercept
    small = np.exp(-np.abs(logits))
    return np.where(logits >= 0, 1 / (1 + small), small / (1 + small))


def fit(X, y, rate=0.5, rounds=10_000, tol=1e-8, penalty=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    if not len(y) or len(X) != len(y) or not set(np.unique(y)) <= {0.0, 1.0}:
        raise ValueError("no rows, unequal lengths, or other labels")
    weights, intercept, objectives = np.zeros(X.shape[1]), 0.0, []
    for done in range(rounds + 1):
        loss = log_loss(X @ weights + intercept, y)
        objectives.append(loss + penalty / 2 * float(np.sum(weights**2)))
        if done and abs(objectives[-2] - objectives[-1]) < tol:
            break
        if done < rounds:
            errors = probabilities(X, weights, intercept) - y
            weights = weights - rate * (X.T @ errors / len(y) + penalty * weights)
            intercept -= rate * errors.mean()
    return weights, intercept, objectives
