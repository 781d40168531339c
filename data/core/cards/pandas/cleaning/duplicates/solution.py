import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    """The rows of `records` that are the latest of their customer, in the given order.

    Latest by `updated` (a missing one is older than any date), then by `record`.
    Rows without a customer all stay.
    """
    rows = records.reset_index(drop=True)
    ordered = rows.sort_values(["updated", "record"], na_position="first")
    outdated = ordered.duplicated("customer", keep="last") & ordered["customer"].notna()
    return records[~outdated.sort_index().to_numpy()]
