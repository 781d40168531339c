import pandas as pd


def flag_jumps(usage: pd.DataFrame, days: int, factor: float) -> pd.DataFrame:
    """The rows of usage with two columns more: baseline and alarm.

    baseline is the mean of the site's known kwh on the days before, without the day
    itself; missing with fewer than two known. The given frame is not changed.
    """
    raise NotImplementedError
