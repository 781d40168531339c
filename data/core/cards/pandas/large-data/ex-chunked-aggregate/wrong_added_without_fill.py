# Planted mistake: "+" gives NaN for a group that one side lacks.
from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    total = None
    for chunk in chunks:
        part = chunk.groupby(key)[value].agg(["sum", "count"])
        total = part if total is None else total + part
    if total is None:
        return pd.DataFrame({key: [], "mean": [], "count": []})
    mean = total["sum"] / total["count"]
    return pd.DataFrame({"mean": mean, "count": total["count"]}).reset_index()
