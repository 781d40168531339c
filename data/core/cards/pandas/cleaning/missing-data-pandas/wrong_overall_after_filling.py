import pandas as pd


def fill_by_group(frame: pd.DataFrame, group: str, value: str) -> pd.DataFrame:
    result = frame.copy()
    gaps = result[value].isna()
    of_group = result.groupby(group)[value].transform("median")
    result[value] = result[value].fillna(of_group)
    result[value] = result[value].fillna(result[value].median())
    result[f"{value}_filled"] = gaps & result[value].notna()
    return result
