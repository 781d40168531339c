import numpy as np


def log_loss(logits, y):
    logits, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    hinge = np.maximum(np.where(y == 1, -logits, logits), 0)
    return float(np.mean(hinge + np.log1p(np.exp(-np.abs(logits)))))


def probabilities(X, weights, intercept):
    logits = np.asarray(X, dtype=float) @ weights + intercept
    # no overflow, but everything below -50 gets the same probability
    return 1 / (1 + np.exp(-np.clip(logits, -50, 50)))


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
