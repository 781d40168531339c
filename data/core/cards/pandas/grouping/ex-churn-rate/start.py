import pandas as pd


def churn_rate(activity: pd.DataFrame, start: str, end: str) -> float:
    """The share of the users active in month start who are not active in month end.

    A user is active in a month if one of their rows there has active 1. NaN if nobody
    was active in start. The given frame is not changed.
    """
    raise NotImplementedError
