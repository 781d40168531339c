import pandas as pd


def close_gaps(log: pd.DataFrame, minutes: float) -> pd.DataFrame:
    ordered = log.reset_index(drop=True).sort_values("time")
    places = ordered.index
    dated = ordered.set_index("time")
    result = dated.groupby("sensor")["value"].transform(
        lambda s: s.interpolate("time", limit_area="inside")
    )
    known = ordered["time"].where(ordered["value"].notna())
    before = known.groupby(ordered["sensor"]).ffill()
    near = (ordered["time"] - before) < pd.Timedelta(minutes=minutes)
    lines = pd.Series(result.to_numpy(), index=places)
    value = lines.where(ordered["value"].notna() | near).sort_index().to_numpy()
    state = pd.Series("measured", index=range(len(log)))
    state[log["value"].isna().to_numpy()] = "filled"
    state[pd.isna(value)] = "missing"
    return log.assign(value=value, state=state.to_numpy())
