import numpy as np


def fill_gaps(table, k):
    """Takes the k nearest rows first and then asks which of them know the value."""
    if k < 1:
        raise ValueError("k")
    table = np.asarray(table, dtype=float)
    known = ~np.isnan(table)
    filled = table.copy()
    for i, j in np.argwhere(~known):
        both = known & known[i]
        shared = both.sum(axis=1)
        squares = np.where(both, (table - table[i]) ** 2, 0.0).sum(axis=1)
        distance = np.where(shared > 0, squares / np.maximum(shared, 1), np.inf)
        distance[i] = np.inf
        order = np.argsort(distance, kind="stable")[:k]
        donors = [r for r in order if known[r, j] and np.isfinite(distance[r])]
        donors = donors or np.flatnonzero(known[:, j]).tolist()
        if donors:
            filled[i, j] = table[donors, j].mean()
    return filled
