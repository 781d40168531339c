import pandas as pd


def relate(frame: pd.DataFrame, x: str, y: str) -> dict[str, object]:
    """Summarise two columns and their correlations over the complete rows."""
    pairs = frame[[x, y]].dropna()
    result = {
        what: tuple(pairs.agg(what).astype(float)) for what in ("mean", "median", "std")
    }
    for method in ("pearson", "spearman"):
        result[method] = float(pairs.corr(method=method).loc[x, y])
    return {"n": len(pairs), **result}
