import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    ordered = records.sort_values(["updated", "record"], na_position="first")
    outdated = ordered.duplicated("customer", keep="last") & ordered["customer"].notna()
    return ordered[~outdated].sort_index()
