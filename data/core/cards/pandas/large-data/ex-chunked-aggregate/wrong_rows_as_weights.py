# Planted mistake: size counts the rows, missing values among them.
from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    parts = [chunk.groupby(key)[value].agg(["sum", "size"]) for chunk in chunks]
    if not parts:
        return pd.DataFrame({key: [], "mean": [], "count": []})
    total = pd.concat(parts).groupby(level=0).sum()
    mean = total["sum"] / total["size"]
    return pd.DataFrame({"mean": mean, "count": total["size"]}).reset_index()
