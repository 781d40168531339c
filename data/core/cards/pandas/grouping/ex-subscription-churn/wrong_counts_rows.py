# Planted mistake: rows that end in the month are counted, also changes of plan.
import pandas as pd


def monthly_churn(subscriptions: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """One row per month: month, at_start, lost and rate."""
    started, ended = subscriptions["started"], subscriptions["ended"]
    rows = []
    for month in months:
        period = pd.Period(month, freq="M")
        first, after = period.start_time, (period + 1).start_time
        there = (started <= first) & (ended.isna() | (ended > first))
        at_start, lost = int(there.sum()), int((there & (ended <= after)).sum())
        rate = lost / at_start if at_start else float("nan")
        rows.append((month, at_start, lost, rate))
    return pd.DataFrame(rows, columns=["month", "at_start", "lost", "rate"])
