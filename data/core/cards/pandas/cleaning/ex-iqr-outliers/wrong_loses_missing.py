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
    low, high = fences(purchases["amount"], k)
    amounts = purchases["amount"]
    # a comparison with NaN is False: rows without an amount vanish
    return purchases[(amounts < 0) | (amounts >= low) & (amounts <= high)]
