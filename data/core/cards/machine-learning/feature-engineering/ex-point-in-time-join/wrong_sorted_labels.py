# Planted mistake: the labels come back in order of time.
import numpy as np
import pandas as pd


def known_before(
    labels: pd.DataFrame, features: pd.DataFrame, limit: pd.Timedelta
) -> pd.DataFrame:
    """The labels with a column value: the newest one known strictly before each.

    labels has customer and time, features customer, known and value. A value known
    longer than limit before the label is too old: NaN, as if there were none.
    """
    said = features.dropna(subset="value").sort_values("known", kind="stable")
    by_customer = dict(list(said.groupby("customer")))
    labels = labels.sort_values("time", ignore_index=True)
    times = labels["time"].to_numpy()
    found = np.full(len(labels), np.nan)
    for customer, places in labels.groupby("customer").indices.items():
        if customer not in by_customer:
            continue
        known = by_customer[customer]["known"].to_numpy()
        values = by_customer[customer]["value"].to_numpy()
        newest = known.searchsorted(times[places], side="left") - 1  # -1: none before
        age = times[places] - known[newest]
        good = (newest >= 0) & (age <= limit.to_timedelta64())
        found[places[good]] = values[newest[good]]
    return labels.assign(value=found)
