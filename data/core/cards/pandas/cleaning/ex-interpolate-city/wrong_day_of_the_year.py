import numpy as np
import pandas as pd


def fill_temperatures(readings: pd.DataFrame) -> pd.DataFrame:
    result = readings.copy()
    days = readings["date"].dt.dayofyear.to_numpy()
    temp = readings["temp"].to_numpy(copy=True)
    cities = readings["city"].to_numpy()
    for city in set(cities):
        known = (cities == city) & ~np.isnan(temp)
        gaps = (cities == city) & np.isnan(temp)
        if known.any():
            order = np.argsort(days[known])
            at, values = days[known][order], temp[known][order]
            temp[gaps] = np.interp(days[gaps], at, values, left=np.nan, right=np.nan)
    result["temp"] = temp
    result["filled"] = readings["temp"].isna().to_numpy() & ~np.isnan(temp)
    return result
