import pandas as pd


def latest_per_customer(records: pd.DataFrame) -> pd.DataFrame:
    """The rows of `records` that are the latest of their customer, in the given order.

    Latest by `updated` (a missing one is older than any date), then by `record`.
    Rows without a customer all stay.
    """
    raise NotImplementedError
