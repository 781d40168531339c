import pandas as pd


def fill_by_group(frame: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    """A copy with the gaps of `value` filled by the median of their group.

    Without a known value in the group, or without a group, the median of all known
    values is taken. A new last column `<value>_filled` is True where one was put in.
    """
    known = frame[value]
    of_group = frame.groupby(group)[value].transform("median")
    filled = known.fillna(of_group).fillna(known.median())
    was_filled = known.isna() & filled.notna()
    return frame.assign(**{value: filled, f"{value}_filled": was_filled})
