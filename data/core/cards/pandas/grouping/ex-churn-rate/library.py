import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The same within pandas: the mean of "is not among those active at the end"."""
    active = activity[(activity["active"] == 1) & activity["user"].notna()]
    before = active.loc[active["month"] == start, "user"].drop_duplicates()
    after = active.loc[active["month"] == end, "user"]
    return float((~before.isin(after)).mean())
