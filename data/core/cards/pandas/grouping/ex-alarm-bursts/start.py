import pandas as pd


def bursts(
    log: pd.DataFrame, quiet: str | pd.Timedelta = "60s", least: int = 3
) -> pd.DataFrame:
    """One row per burst of at least `least` alarms: machine, start, end, alarms, codes.

    A pause longer than quiet ends a burst, and so does a restart of the machine.
    Ordered by machine and start; the given frame is not changed.
    """
    raise NotImplementedError
