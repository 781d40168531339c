import numpy as np


def _share(part, whole):
    return np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)


def grouped(matrix, groups):
    if len(groups) != len(matrix):
        raise ValueError("each class needs a group")
    counts, group = np.array(matrix), np.array(groups)
    hits = np.bincount(group, weights=counts.diagonal())  # an ox called a cow is lost
    predicted = np.bincount(group, weights=counts.sum(axis=0))
    actual = np.bincount(group, weights=counts.sum(axis=1))
    return _share(hits, predicted), _share(hits, actual)
