import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end.

    A user is active in a month if one of their rows there has active 1. NaN if nobody
    was active in start. The given frame is not changed.
    """
    active = activity[(activity["active"] == 1) & activity["user"].notna()]
    before = set(active.loc[active["month"] == start, "user"])
    after = set(active.loc[active["month"] == end, "user"])
    if not before:
        return float("nan")
    return len(before - after) / len(before)
