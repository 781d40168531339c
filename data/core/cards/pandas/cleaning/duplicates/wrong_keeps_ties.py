import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    latest = records.groupby("customer")["updated"].transform("max")
    never = records["customer"].isna() | latest.isna()
    return records[never | (records["updated"] == latest)]
