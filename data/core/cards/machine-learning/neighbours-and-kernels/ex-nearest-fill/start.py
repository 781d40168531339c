import numpy as np


def fill_gaps(table: np.ndarray, k: int) -> np.ndarray:
    """Return a copy in which each NaN is the mean of its k nearest known values."""
    raise NotImplementedError
