import numpy as np


def relate(frame, x, y):
    """Ranks and summaries use all values of a column, not the complete rows."""
    a, b = frame[x], frame[y]
    both = a.notna() & b.notna()
    return {
        "n": int(both.sum()),
        "mean": (a.mean(), b.mean()),
        "median": (a.median(), b.median()),
        "std": (a.std(), b.std()),
        "pearson": pearson(a[both], b[both]),
        "spearman": pearson(a.rank()[both], b.rank()[both]),
    }


def pearson(a, b):
    if len(a) < 2 or a.min() == a.max() or b.min() == b.max():
        return float("nan")
    u, v = (a - a.mean()).to_numpy(), (b - b.mean()).to_numpy()
    return float(np.clip((u @ v) / np.sqrt((u @ u) * (v @ v)), -1, 1))
