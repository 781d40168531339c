import pandas as pd


def smooth_traffic(traffic: pd.DataFrame, window: int = 7) -> pd.DataFrame:
    """One row per calendar day: date, visits (the day's total) and smooth.

    smooth is the mean of the known totals of the last window days, missing if fewer
    than window // 2 + 1 are known. The given frame is not changed.
    """
    raise NotImplementedError
