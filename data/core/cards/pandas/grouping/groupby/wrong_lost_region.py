# Planted mistake: groupby drops rows whose region is missing.
import pandas as pd


def summarise_orders(orders: pd.DataFrame) -> pd.DataFrame:
    """Summarise orders (region, customer, amount) with one row per region."""
    labelled = orders
    summary = labelled.groupby("region", as_index=False).agg(
        orders=("amount", "size"),
        customers=("customer", "nunique"),
        revenue=("amount", "sum"),
        average=("amount", "mean"),
    )
    return summary.sort_values(
        ["revenue", "region"], ascending=[False, True], ignore_index=True
    )
