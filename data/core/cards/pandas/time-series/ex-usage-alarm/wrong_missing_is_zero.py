# Planted mistake: a missing use counts as 0 in the baseline.
import pandas as pd


def flag_jumps(usage: pd.DataFrame, days: int, factor: float) -> pd.DataFrame:
    """The rows of usage with two columns more: baseline and alarm.

    baseline is the mean of the site's known kwh on the days before, without the day
    itself; missing with fewer than two known. The given frame is not changed.
    """
    baseline = pd.Series(float("nan"), index=range(len(usage)), dtype="float64")
    ordered = usage.reset_index(drop=True).sort_values("day").fillna({"kwh": 0})
    for _, rows in ordered.groupby("site"):
        before = rows.rolling(f"{days}D", on="day", closed="left", min_periods=2)
        baseline.loc[rows.index] = before["kwh"].mean()
    found = baseline.to_numpy()
    return usage.assign(baseline=found, alarm=(usage["kwh"] > factor * found))
