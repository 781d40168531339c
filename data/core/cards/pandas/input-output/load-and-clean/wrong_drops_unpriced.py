# Planted mistake: a row without a price is dropped, too.
from pathlib import Path
from typing import TextIO

import pandas as pd


def load_orders(source: str | Path | TextIO) -> pd.DataFrame:
    """Load a messy file of orders as a typed frame, one row per distinct order line.

    Columns order_id and customer (str), order_date (datetime64), units (Int64) and
    price (float64). What cannot be read is missing; rows without an id are dropped.
    """
    raw = pd.read_csv(source, dtype="str", keep_default_na=False)
    raw.columns = ["order_id", "customer", "order_date", "units", "price"]
    raw = raw.apply(lambda column: column.str.strip())
    marks = ["", "-", "n/a", "unknown"]
    raw = raw.mask(raw.apply(lambda column: column.str.lower().isin(marks)))

    units = raw["units"].where(raw["units"].str.fullmatch("[0-9]+"))
    price = raw["price"].str.removeprefix("€").str.removesuffix("€").str.strip()
    price = price.str.replace(",", "", regex=False)
    price = price.where(price.str.fullmatch(r"[0-9]+(\.[0-9]+)?"))
    clean = raw.assign(
        order_date=pd.to_datetime(
            raw["order_date"], format="%Y-%m-%d", errors="coerce"
        ),
        units=pd.to_numeric(units).astype("Int64"),
        price=pd.to_numeric(price).astype("float64"),
    )
    return clean.dropna(subset=["order_id", "price"]).drop_duplicates(ignore_index=True)
