import pandas as pd


def monthly_churn(subscriptions: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """One row per month: month, at_start, lost and rate.

    A subscription is open from started on and no longer on the day ended; a missing
    end means open. The given frame is not changed.
    """
    raise NotImplementedError
