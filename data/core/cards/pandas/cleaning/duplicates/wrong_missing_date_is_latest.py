import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    rows = records.reset_index(drop=True)
    ordered = rows.sort_values(["updated", "record"])
    outdated = ordered.duplicated("customer", keep="last") & ordered["customer"].notna()
    return records[~outdated.sort_index().to_numpy()]
