import numpy as np


def per_class(matrix):
    counts = np.array(matrix, dtype=float)  # turns "3" into 3.0 without a word
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError("not square")
    if not np.isfinite(counts).all() or (counts < 0).any():
        raise ValueError("not finite, or negative")
    correct = counts.diagonal()
    predicted, actual = counts.sum(axis=0), counts.sum(axis=1)
    precision, recall = np.full((2, len(counts)), np.nan)
    np.divide(correct, predicted, out=precision, where=predicted > 0)
    np.divide(correct, actual, out=recall, where=actual > 0)
    return precision, recall
