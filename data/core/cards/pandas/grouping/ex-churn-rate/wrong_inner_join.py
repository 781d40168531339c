# Planted mistake: an inner join loses the users without a row in the end month.
import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end."""
    known = activity.dropna(subset=["user"])
    flags = known.groupby(["user", "month"], as_index=False)["active"].max()
    before = flags[(flags["month"] == start) & (flags["active"] == 1)]
    after = flags[flags["month"] == end]
    both = before.merge(after, on="user", suffixes=("_before", "_after"))
    return float((both["active_after"] != 1).mean())
