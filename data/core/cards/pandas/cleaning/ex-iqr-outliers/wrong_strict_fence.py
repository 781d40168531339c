import pandas as pd


def fences(amounts: pd.Series, k: float = 1.5) -> tuple[float, float]:
    """The lower and the upper fence; NaN and refunds (below 0) do not count.

    Both are NaN where no purchase is left to count.
    """
    first, third = amounts[amounts >= 0].quantile([0.25, 0.75])
    spread = third - first
    return first - k * spread, third + k * spread


def without_outliers(purchases: pd.DataFrame, k: float = 1.5) -> pd.DataFrame:
    """The rows (purchase, customer, day, amount) without purchases beyond a fence.

    A purchase on a fence stays, and so do refunds and rows without an amount. The
    rows keep their order and labels; the given frame is not changed.
    """
    amounts = purchases["amount"]
    low, high = fences(amounts, k)
    inside = (amounts > low) & (amounts < high)  # the fence itself is shut out
    stays = amounts.isna() | (amounts < 0) | inside
    return purchases[stays]
