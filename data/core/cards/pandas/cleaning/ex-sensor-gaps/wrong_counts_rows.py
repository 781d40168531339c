import numpy as np
import pandas as pd


def close_gaps(log: pd.DataFrame, minutes: float) -> pd.DataFrame:
    ordered = log.reset_index(drop=True).sort_values(["sensor", "time"])
    gap = ordered["value"].isna()
    run = (~gap).groupby(ordered["sensor"]).cumsum()
    rows = gap.groupby([ordered["sensor"], run]).transform("sum")
    step = ordered.groupby("sensor")["time"].diff().median()
    lines = ordered.groupby("sensor")["value"].transform(
        lambda s: s.interpolate(limit_area="inside")
    )
    short = gap & lines.notna() & ((rows + 1) * step <= pd.Timedelta(minutes=minutes))
    value = ordered["value"].mask(short, lines).sort_index()
    state = np.select([~gap, short], ["measured", "filled"], "missing")
    state = pd.Series(state, index=ordered.index).sort_index()
    return log.assign(value=value.to_numpy(), state=state.to_numpy())
