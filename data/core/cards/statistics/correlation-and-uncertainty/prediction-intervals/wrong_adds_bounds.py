import numpy as np


def bands(last, mean, phi, residuals, horizon, level, draws, rng):
    """Adds up the daily bounds to bounds of the total."""
    known = np.asarray(residuals, dtype=float)
    if not 0 < level < 1 or horizon < 1 or draws < 1:
        raise ValueError("nothing to simulate")
    if not known.size or not np.isfinite(known).all():
        raise ValueError("finite residuals are needed")
    errors = rng.choice(known, size=(draws, horizon))
    paths = np.empty((draws, horizon))
    value = np.full(draws, float(last))
    for day in range(horizon):
        value = mean + phi * (value - mean) + errors[:, day]
        paths[:, day] = value
    low, high = np.quantile(paths, [(1 - level) / 2, (1 + level) / 2], axis=0)
    return low, high, (float(low.sum()), float(high.sum()))
