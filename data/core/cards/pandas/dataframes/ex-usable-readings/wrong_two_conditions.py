# Planted mistake: the rejected have a condition of their own, which a gap passes by.
import pandas as pd


def split_readings(
    readings: pd.DataFrame, low: float, high: float, faulty: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The usable and the rejected readings; each row is in exactly one of both.

    Usable: a value from low to high, a known sensor that is not faulty, and passed.
    Both parts have the index 0, 1, 2, … The given frame is not changed.
    """
    value, sensor = readings["value"], readings["sensor"]
    passed = readings["passed"].fillna(False)
    in_faulty = sensor.isin(faulty) | sensor.isna()
    good = value.between(low, high).fillna(False) & ~in_faulty & passed
    bad = (value < low).fillna(False) | (value > high).fillna(False) | in_faulty | ~passed
    return readings[good].reset_index(drop=True), readings[bad].reset_index(drop=True)
