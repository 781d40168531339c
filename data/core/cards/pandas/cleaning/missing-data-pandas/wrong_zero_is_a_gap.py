import pandas as pd


def fill_by_group(frame: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    known = frame[value].where(frame[value] > 0)
    of_group = known.groupby(frame[group]).transform("median")
    filled = known.fillna(of_group).fillna(known.median())
    was_filled = known.isna() & filled.notna()
    return frame.assign(**{value: filled, f"{value}_filled": was_filled})
