import numpy as np


def fill_gaps(table: np.ndarray, k: int) -> np.ndarray:
    """Return a copy in which each NaN is the mean of its k nearest known values."""
    if k < 1:
        raise ValueError("k must be at least 1")
    table = np.asarray(table, dtype=float)
    known = ~np.isnan(table)
    filled = table.copy()
    for i in np.flatnonzero(~known.all(axis=1)):
        both = known & known[i]
        shared = both.sum(axis=1)
        squares = np.where(both, table - table[i], 0.0) ** 2
        distance = np.full(len(table), np.inf)
        np.divide(squares.sum(axis=1), shared, out=distance, where=shared > 0)
        order = np.argsort(distance, kind="stable")
        order = order[np.isfinite(distance[order])]
        for j in np.flatnonzero(~known[i]):
            donors = order[known[order, j]][:k]
            if len(donors) == 0:
                donors = np.flatnonzero(known[:, j])
            if len(donors):
                filled[i, j] = table[donors, j].mean()
    return filled
