import numpy as np
from scipy.stats import ks_2samp


def psi(
    reference: np.ndarray, live: np.ndarray, bins: int = 10, floor: float = 1e-4
) -> float:
    """The population stability index; np.histogram does the counting."""
    known = reference[~np.isnan(reference)]
    if known.size == 0 or live.size == 0:
        raise ValueError("psi needs known reference values and live values")
    inner = np.unique(np.quantile(known, np.arange(1, bins) / bins))
    # np.histogram closes bins on the left: negate to close them on the right
    edges = np.concatenate([[-np.inf], -inner[::-1], [np.inf]])

    def shares(values: np.ndarray) -> np.ndarray:
        missing = np.isnan(values)
        counts = np.histogram(-values[~missing], edges)[0]
        return np.maximum(np.append(counts, missing.sum()) / values.size, floor)

    p, q = shares(reference), shares(live)
    return float(np.sum((q - p) * np.log(q / p)))


def ks_distance(reference: np.ndarray, live: np.ndarray) -> float:
    """The KS statistic of SciPy, with NaNs dropped first."""
    a, b = (values[~np.isnan(values)] for values in (reference, live))
    if a.size == 0 or b.size == 0:
        raise ValueError("ks_distance needs known values in both samples")
    return float(ks_2samp(a, b, method="asymp").statistic)
