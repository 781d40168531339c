import numpy as np
import pandas as pd


def relate(frame: pd.DataFrame, x: str, y: str) -> dict[str, object]:
    """Summarise two columns and their correlations over the complete rows."""
    pairs = frame[[x, y]].dropna().astype(float)
    a, b = pairs[x], pairs[y]
    return {
        "n": len(pairs),
        "mean": (float(a.mean()), float(b.mean())),
        "median": (float(a.median()), float(b.median())),
        "std": (float(a.std()), float(b.std())),
        "pearson": pearson(a, b),
        "spearman": pearson(a.rank(), b.rank()),
    }


def pearson(a: pd.Series, b: pd.Series) -> float:
    """Return Pearson's correlation, or NaN where it is undefined."""
    if len(a) < 2 or a.min() == a.max() or b.min() == b.max():
        return float("nan")
    u, v = (column.to_numpy() - column.mean() for column in (a, b))
    r = (u @ v) / (np.sqrt(u @ u) * np.sqrt(v @ v))
    return float(np.clip(r, -1, 1))
