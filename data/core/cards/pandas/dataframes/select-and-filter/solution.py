import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed.

    Columns order, country and amount; order and labels of the rows are kept. A missing
    country matches nothing, a missing status is not cancelled. The given frame is not
    changed.
    """
    country, status = orders["country"], orders["status"]
    wanted = country.notna() & country.isin(countries)
    active = ~status.isin(["cancelled"])
    matters = (orders["amount"] >= minimum) | status.isin(["disputed"])
    return orders.loc[wanted & active & matters, ["order", "country", "amount"]]
