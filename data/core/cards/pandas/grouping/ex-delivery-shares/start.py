from collections.abc import Sequence

import pandas as pd


def on_time_shares(
    deliveries: pd.DataFrame, limits: Sequence[int] = (30, 45, 60)
) -> pd.DataFrame:
    """One row per courier: courier, orders and a share within_… for each limit.

    Orders without minutes never arrived; those without a courier are "unknown". The
    given frame is not changed.
    """
    raise NotImplementedError
