import numpy as np


def per_class(matrix):
    counts = np.array(matrix)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1]:
        raise ValueError("not square")
    if counts.dtype.kind not in "iuf" or np.isnan(counts).any():
        raise ValueError("not numbers")
    correct = counts.diagonal()
    with np.errstate(divide="ignore", invalid="ignore"):
        return correct / counts.sum(axis=0), correct / counts.sum(axis=1)
