# Planted mistake: drops every row with a gap before filtering.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    known = orders.dropna(subset=["country", "status", "amount"])
    matters = (known["amount"] >= minimum) | (known["status"] == "disputed")
    chosen = known["country"].isin(countries) & (known["status"] != "cancelled") & matters
    return known.loc[chosen, ["order", "country", "amount"]]
