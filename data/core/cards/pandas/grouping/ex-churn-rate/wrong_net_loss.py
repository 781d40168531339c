# Planted mistake: the change in numbers; new users make up for lost ones.
import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end."""
    active = activity[activity["active"] == 1]
    counts = active.groupby("month")["user"].nunique()
    before, after = counts.get(start, 0), counts.get(end, 0)
    return float((before - after) / before) if before else float("nan")
