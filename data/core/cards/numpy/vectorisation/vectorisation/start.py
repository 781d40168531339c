import numpy as np


def scaled(X: np.ndarray) -> np.ndarray:
    """Each column mapped to 0…1; a column of equal values becomes 0."""
    rows, columns = X.shape
    result = np.zeros((rows, columns))
    for j in range(columns):
        low, high = min(X[:, j]), max(X[:, j])
        for i in range(rows):
            if high > low:
                result[i, j] = (X[i, j] - low) / (high - low)
    return result


def distances(A: np.ndarray, B: np.ndarray) -> np.ndarray:
    """Euclidean distance of every row of A to every row of B: one row per row of A."""
    result = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            total = 0.0
            for k in range(A.shape[1]):
                total += (A[i, k] - B[j, k]) ** 2
            result[i, j] = total**0.5
    return result


def stepped(
    weights: np.ndarray, X: np.ndarray, y: np.ndarray, rate: float
) -> np.ndarray:
    """The weights after one gradient step on the mean squared error of X @ weights."""
    result = np.zeros(len(weights))
    for j in range(len(weights)):
        slope = 0.0
        for i in range(len(X)):
            error = -y[i]
            for k in range(len(weights)):
                error += X[i, k] * weights[k]
            slope += 2 * error * X[i, j] / len(X)
        result[j] = weights[j] - rate * slope
    return result
