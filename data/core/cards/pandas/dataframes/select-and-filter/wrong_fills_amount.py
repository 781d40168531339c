# Planted mistake: a missing amount counts as 0, which may reach the minimum.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    country, status = orders["country"], orders["status"]
    wanted = country.notna() & country.isin(countries)
    active = ~status.isin(["cancelled"])
    matters = (orders["amount"].fillna(0) >= minimum) | status.isin(["disputed"])
    return orders.loc[wanted & active & matters, ["order", "country", "amount"]]
