# Planted mistake: the inactive share of the end month, whoever was there before.
import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end."""
    known = activity.dropna(subset=["user"])
    if not ((known["month"] == start) & (known["active"] == 1)).any():
        return float("nan")
    flags = known[known["month"] == end].groupby("user")["active"].max()
    return float(1 - flags.mean())
