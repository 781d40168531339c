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
    predicted, actual = counts.sum(axis=0), counts.sum(axis=1)
    # one empty sum makes both NaN, though the other is a plain 0
    known = (predicted > 0) & (actual > 0)
    precision, recall = np.full((2, len(counts)), np.nan)
    precision[known] = correct[known] / predicted[known]
    recall[known] = correct[known] / actual[known]
    return precision, recall
