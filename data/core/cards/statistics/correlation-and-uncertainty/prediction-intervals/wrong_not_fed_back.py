import numpy as np


def bands(last, mean, phi, residuals, horizon, level, draws, rng):
    """Adds an error to each day's forecast; it never reaches the next day."""
    known = np.asarray(residuals, dtype=float)
    if not 0 < level < 1 or horizon < 1 or draws < 1:
        raise ValueError("nothing to simulate")
    if not known.size or not np.isfinite(known).all():
        raise ValueError("finite residuals are needed")
    days = np.arange(1, horizon + 1)
    forecast = mean + phi**days * (last - mean)
    paths = forecast + rng.choice(known, size=(draws, horizon))
    chances = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(paths, chances, axis=0)
    return low, high, tuple(map(float, np.quantile(paths.sum(axis=1), chances)))
