import pandas as pd


def fill_by_group(frame: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    gaps = frame[value].isna()
    of_group = frame.groupby(group)[value].transform("median")
    filled = frame[value].fillna(of_group).fillna(frame[value].median())
    return frame.assign(**{value: filled, f"{value}_filled": gaps})
