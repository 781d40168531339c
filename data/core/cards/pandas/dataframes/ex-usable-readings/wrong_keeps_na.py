# Planted mistake: rows whose mask is <NA> are in neither part.
import pandas as pd


def split_readings(
    readings: pd.DataFrame, low: float, high: float, faulty: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The usable and the rejected readings; each row is in exactly one of both.

    Usable: a value from low to high, a known sensor that is not faulty, and passed.
    Both parts have the index 0, 1, 2, … The given frame is not changed.
    """
    good = (
        readings["value"].between(low, high)
        & readings["sensor"].notna()
        & ~readings["sensor"].isin(faulty)
        & readings["passed"]
    )
    return readings[good].reset_index(drop=True), readings[~good].reset_index(drop=True)
