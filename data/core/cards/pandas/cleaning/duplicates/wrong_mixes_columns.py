import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    ordered = records.sort_values(["updated", "record"], na_position="first")
    latest = ordered.groupby("customer", as_index=False).last()
    latest = latest.sort_values("record", ignore_index=True)
    return latest[records.columns]
