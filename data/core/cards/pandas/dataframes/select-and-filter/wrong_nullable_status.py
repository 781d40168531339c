# Planted mistake: in a nullable column a missing status compares as <NA> and is lost.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    country, status = orders["country"], orders["status"]
    wanted = country.notna() & country.isin(countries)
    matters = (orders["amount"] >= minimum) | (status == "disputed")
    chosen = wanted & (status != "cancelled") & matters
    return orders.loc[chosen, ["order", "country", "amount"]]
