from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    """Columns key, mean and count: of the values present, per group over all chunks.

    Ordered by key. Rows without a key do not count. Chunks are taken one at a time.
    """
    total = None
    for chunk in chunks:
        part = chunk.groupby(key)[value].agg(["sum", "count"])
        if total is not None:
            part = pd.concat([total, part]).groupby(level=0).sum()
        total = part
    if total is None:
        return pd.DataFrame({key: [], "mean": [], "count": pd.Series(dtype="int64")})
    mean = total["sum"] / total["count"]
    return pd.DataFrame({"mean": mean, "count": total["count"]}).reset_index()
