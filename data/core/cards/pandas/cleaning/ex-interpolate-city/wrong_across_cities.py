import pandas as pd


def fill_temperatures(readings: pd.DataFrame) -> pd.DataFrame:
    ordered = readings.reset_index(drop=True).sort_values(["city", "date"])
    lines = ordered["temp"].interpolate(limit_area="inside")
    temp = lines.sort_index().to_numpy()
    was_filled = readings["temp"].isna() & ~pd.isna(temp)
    return readings.assign(temp=temp, filled=was_filled)
