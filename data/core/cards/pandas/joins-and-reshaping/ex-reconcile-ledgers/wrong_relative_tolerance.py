# Planted mistake: isclose compares relative to the size of the amounts.
import numpy as np
import pandas as pd

PROBLEMS = {
    "left_only": "not at bank",
    "right_only": "not in ledger",
    "both": "amount differs",
}


def reconcile(ledger: pd.DataFrame, bank: pd.DataFrame) -> pd.DataFrame:
    """The lines of ledger and bank that do not agree, one row each.

    The columns are account, ref, ours, theirs and problem; ordered by account and
    ref. A line that stands twice in a table raises ValueError.
    """
    both = ledger.rename(columns={"amount": "ours"}).merge(
        bank.rename(columns={"reference": "ref", "amount": "theirs"}),
        on=["account", "ref"],
        how="outer",
        validate="one_to_one",
        indicator=True,
    )
    problem = both["_merge"].astype("str").map(PROBLEMS)
    agrees = pd.Series(np.isclose(both["ours"], both["theirs"]), index=both.index)
    wrong = both.assign(problem=problem)[~agrees]
    return wrong[["account", "ref", "ours", "theirs", "problem"]].sort_values(
        ["account", "ref"], ignore_index=True
    )
