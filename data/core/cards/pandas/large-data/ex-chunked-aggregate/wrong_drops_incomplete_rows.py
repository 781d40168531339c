# Planted mistake: dropna on key and value loses groups without values.
from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    total = None
    for chunk in chunks:
        known = chunk.dropna(subset=[key, value])
        part = known.groupby(key)[value].agg(["sum", "count"])
        if total is not None:
            part = pd.concat([total, part]).groupby(level=0).sum()
        total = part
    if total is None:
        return pd.DataFrame({key: [], "mean": [], "count": []})
    mean = total["sum"] / total["count"]
    return pd.DataFrame({"mean": mean, "count": total["count"]}).reset_index()
