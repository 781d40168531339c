import pandas as pd


def known_before(
    labels: pd.DataFrame, features: pd.DataFrame, limit: pd.Timedelta
) -> pd.DataFrame:
    """The labels with a column value: the newest one known strictly before each.

    labels has customer and time, features customer, known and value. A value known
    longer than limit before the label is too old: NaN, as if there were none.
    """
    raise NotImplementedError
