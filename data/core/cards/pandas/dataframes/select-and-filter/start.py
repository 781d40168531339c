import pandas as pd


def select_orders(
    orders: pd.DataFrame, countries: list[str | None], minimum: float
) -> pd.DataFrame:
    """The orders of the countries that are not cancelled and large or disputed.

    Columns order, country and amount; order and labels of the rows are kept. A missing
    country matches nothing, a missing status is not cancelled. The given frame is not
    changed.
    """
    raise NotImplementedError
