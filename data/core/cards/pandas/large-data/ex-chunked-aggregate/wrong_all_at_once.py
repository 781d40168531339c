# Planted mistake: all chunks are put together first, which is what does not fit.
from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    parts = list(chunks)
    if not parts:
        return pd.DataFrame({key: [], "mean": [], "count": []})
    return pd.concat(parts).groupby(key)[value].agg(["mean", "count"]).reset_index()
