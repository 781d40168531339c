# Planted mistake: the mean of the chunks' means, whatever their sizes.
from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    parts = [chunk.groupby(key)[value].agg(["mean", "count"]) for chunk in chunks]
    if not parts:
        return pd.DataFrame({key: [], "mean": [], "count": []})
    table = pd.concat(parts).groupby(level=0).agg({"mean": "mean", "count": "sum"})
    return table.reset_index()
