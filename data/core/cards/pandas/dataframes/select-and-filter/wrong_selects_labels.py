# Planted mistake: looks the labels up again, so repeated labels repeat rows.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    labels = [
        label
        for label, row in orders.iterrows()
        if not pd.isna(row["country"])
        and row["country"] in countries
        and (pd.isna(row["status"]) or row["status"] != "cancelled")
        and (
            (not pd.isna(row["amount"]) and row["amount"] >= minimum)
            or (not pd.isna(row["status"]) and row["status"] == "disputed")
        )
    ]
    return orders.loc[labels, ["order", "country", "amount"]]
