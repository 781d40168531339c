from collections.abc import Iterable

import pandas as pd


def group_means(chunks: Iterable[pd.DataFrame], key: str, value: str) -> pd.DataFrame:
    """Columns key, mean and count: of the values present, per group over all chunks.

    Ordered by key. Rows without a key do not count. Chunks are taken one at a time.
    """
    raise NotImplementedError
