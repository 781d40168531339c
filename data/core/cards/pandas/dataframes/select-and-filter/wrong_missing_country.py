# Planted mistake: isin matches a missing country if the list holds None.
import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed."""
    status = orders["status"]
    active = ~status.isin(["cancelled"])
    matters = (orders["amount"] >= minimum) | status.isin(["disputed"])
    chosen = orders["country"].isin(countries) & active & matters
    return orders.loc[chosen, ["order", "country", "amount"]]
