import numpy as np


def psi(
    reference: np.ndarray, live: np.ndarray, bins: int = 10, floor: float = 1e-4
) -> float:
    """The population stability index over quantile bins of the reference.

    NaNs form a bin of their own; a value equal to an edge lies below it.
    Raises ValueError if the reference has no known value or live is empty.
    """
    known = reference[~np.isnan(reference)]
    if known.size == 0 or live.size == 0:
        raise ValueError("psi needs known reference values and live values")
    edges = np.unique(np.quantile(known, np.arange(1, bins) / bins))

    def shares(values: np.ndarray) -> np.ndarray:
        missing = np.isnan(values)
        places = np.searchsorted(edges, values[~missing], side="left")
        counts = np.bincount(places, minlength=edges.size + 1)
        return np.maximum(np.append(counts, missing.sum()) / values.size, floor)

    p, q = shares(reference), shares(live)
    return float(np.sum((q - p) * np.log(q / p)))


def ks_distance(reference: np.ndarray, live: np.ndarray) -> float:
    """The largest gap between the two empirical distributions, NaNs left out.

    Raises ValueError if one of the samples has no known value.
    """
    a, b = (np.sort(values[~np.isnan(values)]) for values in (reference, live))
    if a.size == 0 or b.size == 0:
        raise ValueError("ks_distance needs known values in both samples")
    points = np.concatenate([a, b])
    share_a = np.searchsorted(a, points, side="right") / a.size
    share_b = np.searchsorted(b, points, side="right") / b.size
    return float(np.abs(share_a - share_b).max())
