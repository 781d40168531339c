import pandas as pd

WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def average_orders(orders: pd.DataFrame) -> pd.DataFrame:
    """A cross table of average amounts: shops down, weekdays across, "all" last.

    Rows with anything missing count nowhere. The given frame is not changed.
    """
    known = orders.dropna(subset=["shop", "weekday", "amount"])
    table = known.pivot_table(
        index="shop",
        columns="weekday",
        values="amount",
        aggfunc="mean",
        margins=True,
        margins_name="all",
    )
    return table[[name for name in [*WEEK, "all"] if name in table.columns]]
