# Planted mistake: drops rows without an amount, and with them months at the ends.
import pandas as pd


def monthly_sales(sales: pd.DataFrame) -> pd.DataFrame:
    """Total per calendar month, with change and growth against the month before.

    Columns month (text), total, change and growth; months without rows between the
    first and the last are there with total 0. The given frame is not changed.
    """
    day = pd.to_datetime(sales["day"], format="%Y-%m-%d", errors="coerce")
    known = sales.assign(day=day).dropna()
    total = known.set_index("day")["amount"].resample("MS").sum().astype("float64")
    before = total.shift(1)
    report = pd.DataFrame({
        "month": total.index.strftime("%Y-%m"),
        "total": total,
        "change": total - before,
        "growth": (total - before) / before.where(before > 0),
    })
    return report.reset_index(drop=True)
