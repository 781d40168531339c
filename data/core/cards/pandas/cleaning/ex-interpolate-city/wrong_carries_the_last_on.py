import pandas as pd


def fill_temperatures(readings: pd.DataFrame) -> pd.DataFrame:
    ordered = readings.reset_index(drop=True).sort_values("date")
    by_city = ordered.set_index("date").groupby("city")["temp"]
    lines = by_city.transform(lambda s: s.interpolate("time"))
    temp = pd.Series(lines.to_numpy(), index=ordered.index).sort_index().to_numpy()
    was_filled = readings["temp"].isna() & ~pd.isna(temp)
    return readings.assign(temp=temp, filled=was_filled)
