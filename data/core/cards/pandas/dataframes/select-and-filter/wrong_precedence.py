# Planted mistake: without parentheses a disputed order of any country gets in.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    country, status = orders["country"], orders["status"]
    wanted = country.notna() & country.isin(countries)
    active = ~status.isin(["cancelled"])
    large, disputed = orders["amount"] >= minimum, status.isin(["disputed"])
    chosen = wanted & active & large | disputed
    return orders.loc[chosen, ["order", "country", "amount"]]
