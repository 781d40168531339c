from collections.abc import Sequence

import numpy as np

Bands = tuple[np.ndarray, np.ndarray, tuple[float, float]]


def bands(
    last: float,
    mean: float,
    phi: float,
    residuals: Sequence[float] | np.ndarray,
    horizon: int,
    level: float,
    draws: int,
    rng: np.random.Generator,
) -> Bands:
    """Return the bounds of each day, and those of the sum, from resampled paths."""
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
    chances = [(1 - level) / 2, (1 + level) / 2]
    low, high = np.quantile(paths, chances, axis=0)
    least, most = np.quantile(paths.sum(axis=1), chances)
    return low, high, (float(least), float(most))
