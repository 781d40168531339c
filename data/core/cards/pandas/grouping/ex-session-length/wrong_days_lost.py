# Planted mistake: dt.seconds is the pause without its whole days.
import pandas as pd


def sessions(events: pd.DataFrame, gap: str | pd.Timedelta = "30min") -> pd.DataFrame:
    """One row per session: user, session, start, end, events and minutes.

    A pause longer than gap begins a new session. Rows without user or time do not
    count. Ordered by user and time; the given frame is not changed.
    """
    known = events.dropna(subset=["user", "time"])
    known = known.sort_values(["user", "time"], ignore_index=True)
    pause = known.groupby("user")["time"].diff()
    begins = pause.isna() | (pause.dt.seconds > pd.Timedelta(gap).total_seconds())
    session = begins.groupby(known["user"]).cumsum().astype("int64")
    table = (
        known.assign(session=session)
        .groupby(["user", "session"], as_index=False)
        .agg(start=("time", "min"), end=("time", "max"), events=("time", "size"))
    )
    length = table["end"] - table["start"]
    return table.assign(minutes=length.dt.total_seconds() / 60)
