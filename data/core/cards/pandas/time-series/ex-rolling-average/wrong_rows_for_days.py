# Planted mistake: absent days get no row, so the window reaches too far back.
import pandas as pd


def smooth_traffic(traffic: pd.DataFrame, window: int = 7) -> pd.DataFrame:
    """One row per calendar day: date, visits (the day's total) and smooth.

    smooth is the mean of the known totals of the last window days, missing if fewer
    than window // 2 + 1 are known. The given frame is not changed.
    """
    if window < 1:
        raise ValueError(f"the window needs at least one day, not {window}")
    daily = traffic.set_index("date")["visits"].groupby(level=0).sum(min_count=1)
    daily = daily.astype("float64")
    smooth = daily.rolling(window, min_periods=window // 2 + 1).mean()
    return pd.DataFrame({"visits": daily, "smooth": smooth}).reset_index()
