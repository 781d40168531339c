# Planted mistake: a missing amount is taken for 0.
import pandas as pd

WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def average_orders(orders: pd.DataFrame) -> pd.DataFrame:
    """A cross table of average amounts: shops down, weekdays across, "all" last.

    Rows with anything missing count nowhere. The given frame is not changed.
    """
    known = orders.fillna({"amount": 0.0})
    table = known.pivot_table(
        index="shop",
        columns="weekday",
        values="amount",
        aggfunc="mean",
        margins=True,
        margins_name="all",
    )
    return table[[name for name in [*WEEK, "all"] if name in table.columns]]
