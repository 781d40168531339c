# Planted mistake: without the restarts nothing parts the alarms around them.
import pandas as pd


def bursts(
    log: pd.DataFrame, quiet: str | pd.Timedelta = "60s", least: int = 3
) -> pd.DataFrame:
    """One row per burst of at least `least` alarms: machine, start, end, alarms, codes.

    A pause longer than quiet ends a burst, and so does a restart of the machine.
    Ordered by machine and start; the given frame is not changed.
    """
    log = log[log["code"] != "RESTART"]
    ordered = log.sort_values(["machine", "time"], ignore_index=True)
    restart = ordered["code"] == "RESTART"
    pause = ordered.groupby("machine")["time"].diff()
    begins = pause.isna() | (pause > pd.Timedelta(quiet)) | restart
    alarms = ordered.assign(burst=begins.cumsum())[~restart]
    table = alarms.groupby(["machine", "burst"], as_index=False).agg(
        start=("time", "min"),
        end=("time", "max"),
        alarms=("time", "size"),
        codes=("code", "nunique"),
    )
    large = table[table["alarms"] >= least]
    return large.drop(columns="burst").reset_index(drop=True)
