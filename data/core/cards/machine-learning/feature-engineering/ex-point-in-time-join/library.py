import pandas as pd


def known_before(
    labels: pd.DataFrame, features: pd.DataFrame, limit: pd.Timedelta
) -> pd.DataFrame:
    """The labels with a column value: the newest one known strictly before each.

    labels has customer and time, features customer, known and value. A value known
    longer than limit before the label is too old: NaN, as if there were none.
    """
    said = features.dropna(subset="value").sort_values("known", kind="stable")
    asked = labels[["customer", "time"]].assign(place=range(len(labels)))
    joined = pd.merge_asof(
        asked.sort_values("time"),
        said[["customer", "known", "value"]],
        left_on="time",
        right_on="known",
        by="customer",
        tolerance=limit,
        allow_exact_matches=False,
    )
    return labels.assign(value=joined.sort_values("place")["value"].to_numpy())
