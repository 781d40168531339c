import pandas as pd


def fill_temperatures(readings: pd.DataFrame) -> pd.DataFrame:
    ordered = readings.reset_index(drop=True).sort_values("date").set_index("date")
    result = readings.copy()
    place = readings.reset_index(drop=True).sort_values("date").index
    for column in readings.select_dtypes("number"):
        lines = ordered.groupby("city")[column].transform(
            lambda s: s.interpolate("time", limit_area="inside")
        )
        result[column] = (
            pd.Series(lines.to_numpy(), index=place).sort_index().to_numpy()
        )
    result["filled"] = readings["temp"].isna() & result["temp"].notna()
    return result
