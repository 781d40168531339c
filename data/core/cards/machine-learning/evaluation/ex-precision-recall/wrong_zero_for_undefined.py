import numpy as np


def per_class(matrix):
    counts = np.array(matrix)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError("not square")
    if counts.dtype.kind not in "iuf":
        raise ValueError("not numbers")
    if not np.isfinite(counts).all() or (counts < 0).any():
        raise ValueError("not finite, or negative")
    correct = counts.diagonal()
    # no prediction and no correct prediction become the same 0
    precision = correct / np.maximum(counts.sum(axis=0), 1)
    recall = correct / np.maximum(counts.sum(axis=1), 1)
    return precision, recall
