import pandas as pd


def sessions(events: pd.DataFrame, gap: str | pd.Timedelta = "30min") -> pd.DataFrame:
    """One row per session: user, session, start, end, events and minutes.

    A pause longer than gap begins a new session. Rows without user or time do not
    count. Ordered by user and time; the given frame is not changed.
    """
    raise NotImplementedError
