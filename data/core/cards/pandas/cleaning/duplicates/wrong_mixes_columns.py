import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    place = {label: i for i, label in enumerate(records["record"])}
    known = records.dropna(subset="customer")
    ordered = known.sort_values(["updated", "record"], na_position="first")
    latest = ordered.groupby("customer", as_index=False).last()[records.columns]
    both = pd.concat([latest, records[records["customer"].isna()]])
    both = both.sort_values("record", key=lambda column: column.map(place))
    chosen = records["record"].isin(both["record"])
    return both.set_axis(records.index[chosen.to_numpy()])
