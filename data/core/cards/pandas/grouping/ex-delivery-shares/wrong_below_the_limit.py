# Planted mistake: an order of exactly 30 minutes counts as late.
from collections.abc import Sequence

import pandas as pd


def on_time_shares(
    deliveries: pd.DataFrame, limits: Sequence[int] = (30, 45, 60)
) -> pd.DataFrame:
    """One row per courier: courier, orders and a share within_… for each limit.

    Orders without minutes never arrived; those without a courier are "unknown". The
    given frame is not changed.
    """
    courier = deliveries["courier"].fillna("unknown")
    minutes = deliveries["minutes"]
    in_time = pd.DataFrame({f"within_{limit}": minutes < limit for limit in limits})
    groups = in_time.groupby(courier)
    report = groups.mean()
    report.insert(0, "orders", groups.size())
    return report.reset_index()
