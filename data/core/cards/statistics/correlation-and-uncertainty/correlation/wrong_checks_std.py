def relate(frame, x, y):
    """Takes a column for constant if its deviation is exactly 0; never clips."""
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
    if len(a) < 2 or a.std() == 0 or b.std() == 0:
        return float("nan")
    covariance = ((a - a.mean()) * (b - b.mean())).sum() / (len(a) - 1)
    return float(covariance / (a.std() * b.std()))
