# Planted mistake: the margins are means of the cells, whatever the cells count.
import pandas as pd

WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def average_orders(orders: pd.DataFrame) -> pd.DataFrame:
    """A cross table of average amounts: shops down, weekdays across, "all" last."""
    known = orders.dropna(subset=["shop", "weekday", "amount"])
    table = known.pivot_table(index="shop", columns="weekday", values="amount")
    table = table[[day for day in WEEK if day in table.columns]]
    if table.empty:
        return table
    table = pd.concat([table, table.mean().to_frame("all").T])
    return table.assign(all=table.mean(axis=1))
