# Planted mistake: keeps one row per user and month, whatever it says.
import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end."""
    flags = activity.dropna(subset=["user"]).drop_duplicates(["user", "month"])
    active = flags[flags["active"] == 1]
    before = set(active.loc[active["month"] == start, "user"])
    after = set(active.loc[active["month"] == end, "user"])
    if not before:
        return float("nan")
    return len(before - after) / len(before)
