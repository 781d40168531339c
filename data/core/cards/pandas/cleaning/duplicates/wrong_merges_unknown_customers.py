import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    rows = records.reset_index(drop=True)
    ordered = rows.sort_values(["updated", "record"], na_position="first")
    kept = ordered.drop_duplicates("customer", keep="last").sort_index()
    return records.iloc[kept.index]
