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
    raise NotImplementedError
