from math import sqrt


def relate(frame, x, y):
    """Sums of raw products: cancels for large values."""
    pairs = frame[[x, y]].dropna().astype(float)
    a, b = pairs[x], pairs[y]
    return {
        "n": len(pairs),
        "mean": (a.mean(), b.mean()),
        "median": (a.median(), b.median()),
        "std": (a.std(), b.std()),
        "pearson": pearson(a, b),
        "spearman": pearson(a.rank(), b.rank()),
    }


def pearson(a, b):
    n = len(a)
    if n < 2 or a.min() == a.max() or b.min() == b.max():
        return float("nan")
    top = n * (a * b).sum() - a.sum() * b.sum()
    one, two = n * (a * a).sum() - a.sum() ** 2, n * (b * b).sum() - b.sum() ** 2
    if one <= 0 or two <= 0:
        return float("nan")
    return min(1.0, max(-1.0, top / sqrt(one) / sqrt(two)))
