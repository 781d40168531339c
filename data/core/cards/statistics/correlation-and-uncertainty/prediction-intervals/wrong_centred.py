import numpy as np


def bands(last, mean, phi, residuals, horizon, level, draws, rng):
    """Centres the residuals, and cuts off a whole level on each side."""
    known = np.asarray(residuals, dtype=float)
    if not 0 < level < 1 or horizon < 1 or draws < 1:
        raise ValueError("nothing to simulate")
    if not known.size or not np.isfinite(known).all():
        raise ValueError("finite residuals are needed")
    errors = rng.choice(known - known.mean(), size=(draws, horizon))
    paths = np.empty((draws, horizon))
    value = np.full(draws, float(last))
    for day in range(horizon):
        value = mean + phi * (value - mean) + errors[:, day]
        paths[:, day] = value
    chances = [1 - level, level]
    low, high = np.quantile(paths, chances, axis=0)
    return low, high, tuple(map(float, np.quantile(paths.sum(axis=1), chances)))
