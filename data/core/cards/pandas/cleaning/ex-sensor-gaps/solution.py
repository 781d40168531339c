import numpy as np
import pandas as pd


def close_gaps(log: pd.DataFrame, minutes: float) -> pd.DataFrame:
    """A copy with the short gaps in `value` filled on a straight line in time.

    Short: the sensor's readings before and after are at most `minutes` apart. The
    new last column `state` says "measured", "filled" or "missing".
    """
    ordered = log.reset_index(drop=True).sort_values("time")
    gap = ordered["value"].isna()
    known = ordered[["time", "value"]].mask(gap)
    before = known.groupby(ordered["sensor"]).ffill()
    after = known.groupby(ordered["sensor"]).bfill()
    length = after["time"] - before["time"]
    short = gap & (length <= pd.Timedelta(minutes=minutes))
    share = (ordered["time"] - before["time"]) / length
    line = before["value"] + share * (after["value"] - before["value"])
    value = ordered["value"].mask(short, line).sort_index()
    state = np.select([~gap, short], ["measured", "filled"], "missing")
    state = pd.Series(state, index=ordered.index).sort_index()
    return log.assign(value=value.to_numpy(), state=state.to_numpy())
