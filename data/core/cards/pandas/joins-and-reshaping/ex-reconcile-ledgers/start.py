import pandas as pd


def reconcile(ledger: pd.DataFrame, bank: pd.DataFrame) -> pd.DataFrame:
    """The lines of ledger and bank that do not agree, one row each.

    The columns are account, ref, ours, theirs and problem; ordered by account and
    ref. A line that stands twice in a table raises ValueError.
    """
    raise NotImplementedError
