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
    with np.errstate(divide="ignore", invalid="ignore"):
        # axis=1 adds up a row, which is an actual class
        return correct / counts.sum(axis=1), correct / counts.sum(axis=0)
