import numpy as np


def relate(frame, x, y):
    """Spearman by the short formula, which knows no ties."""
    pairs = frame[[x, y]].dropna().astype(float)
    a, b = pairs[x], pairs[y]
    n = len(pairs)
    r = rho = float("nan")
    if n > 1 and a.min() < a.max() and b.min() < b.max():
        u, v = (a - a.mean()).to_numpy(), (b - b.mean()).to_numpy()
        r = float(np.clip((u @ v) / np.sqrt((u @ u) * (v @ v)), -1, 1))
        rho = 1 - 6 * float(((a.rank() - b.rank()) ** 2).sum()) / (n**3 - n)
    return {
        "n": n,
        "mean": (a.mean(), b.mean()),
        "median": (a.median(), b.median()),
        "std": (a.std(), b.std()),
        "pearson": r,
        "spearman": rho,
    }
