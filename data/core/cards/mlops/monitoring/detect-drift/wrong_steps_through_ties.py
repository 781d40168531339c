import numpy as np


def psi(reference, live, bins=10, floor=1e-4):
    known = reference[~np.isnan(reference)]
    if known.size == 0 or live.size == 0:
        raise ValueError("psi needs known reference values and live values")
    edges = np.unique(np.quantile(known, np.arange(1, bins) / bins))

    def shares(values):
        missing = np.isnan(values)
        places = np.searchsorted(edges, values[~missing], side="left")
        counts = np.bincount(places, minlength=edges.size + 1)
        return np.maximum(np.append(counts, missing.sum()) / values.size, floor)

    p, q = shares(reference), shares(live)
    return float(np.sum((q - p) * np.log(q / p)))


def ks_distance(reference, live):
    """Walks both samples value by value: ties open a gap that is not there."""
    a, b = (np.sort(values[~np.isnan(values)]) for values in (reference, live))
    if a.size == 0 or b.size == 0:
        raise ValueError("ks_distance needs known values in both samples")
    i = j = 0
    widest = 0.0
    while i < a.size and j < b.size:
        if a[i] <= b[j]:
            i += 1
        else:
            j += 1
        widest = max(widest, abs(i / a.size - j / b.size))
    return widest
