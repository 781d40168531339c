# Planted mistake: looks at the last day of the month, so a day is missing.
import pandas as pd


def customers_on(subscriptions: pd.DataFrame, day: pd.Timestamp) -> set[str]:
    """The customers with a subscription that is open on the day."""
    ended = subscriptions["ended"]
    is_open = (subscriptions["started"] <= day) & (ended.isna() | (ended > day))
    return set(subscriptions.loc[is_open, "customer"])


def monthly_churn(subscriptions: pd.DataFrame, months: list[str]) -> pd.DataFrame:
    """One row per month: month, at_start, lost and rate.

    A subscription is open from started on and no longer on the day ended; a missing
    end means open. The given frame is not changed.
    """
    rows = []
    for month in months:
        period = pd.Period(month, freq="M")
        before = customers_on(subscriptions, period.start_time)
        after = customers_on(subscriptions, period.end_time.normalize())
        lost = len(before - after)
        rate = lost / len(before) if before else float("nan")
        rows.append((month, len(before), lost, rate))
    return pd.DataFrame(rows, columns=["month", "at_start", "lost", "rate"])
