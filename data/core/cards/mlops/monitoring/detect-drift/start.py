import numpy as np


def psi(
    reference: np.ndarray, live: np.ndarray, bins: int = 10, floor: float = 1e-4
) -> float:
    """The population stability index over quantile bins of the reference.

    NaNs form a bin of their own; a value equal to an edge lies below it.
    Raises ValueError if the reference has no known value or live is empty.
    """
    raise NotImplementedError


def ks_distance(reference: np.ndarray, live: np.ndarray) -> float:
    """The largest gap between the two empirical distributions, NaNs left out.

    Raises ValueError if one of the samples has no known value.
    """
    raise NotImplementedError
