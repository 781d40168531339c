import numpy as np


def psi(reference, live, bins=10, floor=1e-4):
    """Takes its bins from both samples, so they follow the drift."""
    known = reference[~np.isnan(reference)]
    if known.size == 0 or live.size == 0:
        raise ValueError("psi needs known reference values and live values")
    both = np.concatenate([known, live[~np.isnan(live)]])
    edges = np.unique(np.quantile(both, np.arange(1, bins) / bins))

    def shares(values):
        missing = np.isnan(values)
        places = np.searchsorted(edges, values[~missing], side="left")
        counts = np.bincount(places, minlength=edges.size + 1)
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
