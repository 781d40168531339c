import numpy as np


def psi(reference, live, bins=10, floor=1e-4):
    """np.histogram closes bins on the left and loses values outside its range."""
    known = reference[~np.isnan(reference)]
    if known.size == 0 or live.size == 0:
        raise ValueError("psi needs known reference values and live values")
    edges = np.unique(np.quantile(known, np.linspace(0, 1, bins + 1)))

    def shares(values):
        missing = np.isnan(values)
        counts = np.histogram(values[~missing], edges)[0]
        return np.maximum(np.append(counts, missing.sum()) / values.size, floor)

    p, q = shares(reference), shares(live)
    return float(np.sum((q - p) * np.log(q / p)))


def ks_distance(reference, live):
    a, b = (np.sort(values[~np.isnan(values)]) for values in (reference, live))
    if a.size == 0 or b.size == 0:
        raise ValueError("ks_distance needs known values in both samples")
    points = np.concatenate([a, b])
    share_a = np.searchsorted(a, points, side="right") / a.size
    share_b = np.searchsorted(b, points, side="right") / b.size
    return float(np.abs(share_a - share_b).max())
