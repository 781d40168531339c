# Planted mistake: lines are matched by reference alone, across accounts.
import pandas as pd

PROBLEMS = {
    "left_only": "not at bank",
    "right_only": "not in ledger",
    "both": "amount differs",
}


def reconcile(ledger: pd.DataFrame, bank: pd.DataFrame) -> pd.DataFrame:
    """The lines of ledger and bank that do not agree, one row each."""
    for table, key in ((ledger, "ref"), (bank, "reference")):
        if table.duplicated(["account", key]).any():
            raise ValueError("a line stands twice")
    both = ledger.rename(columns={"amount": "ours"}).merge(
        bank.rename(columns={"reference": "ref", "amount": "theirs"}),
        on="ref",
        how="outer",
        suffixes=("", "_bank"),
        indicator=True,
    )
    both["account"] = both["account"].fillna(both["account_bank"])
    problem = both["_merge"].astype("str").map(PROBLEMS)
    agrees = (both["ours"] - both["theirs"]).abs() < 0.005
    wrong = both.assign(problem=problem)[~agrees]
    return wrong[["account", "ref", "ours", "theirs", "problem"]].sort_values(
        ["account", "ref"], ignore_index=True
    )
