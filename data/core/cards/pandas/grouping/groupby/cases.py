import pandas as pd
from solution import summarise_orders


def frame(*rows):
    return pd.DataFrame(rows, columns=["region", "customer", "amount"])


def rows(summary):
    return [tuple(row) for row in summary.to_numpy(dtype=object).tolist()]


ORDERS = frame(
    ("north", "ann", 30.0),
    ("south", "bo", 20.0),
    ("north", "cy", 50.0),
)


def test_columns():
    """The columns are there, in the order asked for."""
    want = ["region", "orders", "customers", "revenue", "average"]
    check(list(summarise_orders(ORDERS).columns), want)


def test_two_regions():
    """Two regions, nothing missing."""
    want = [("north", 2, 2, 80.0, 40.0), ("south", 1, 1, 20.0, 20.0)]
    check(rows(summarise_orders(ORDERS)), want)


def test_returning_customer():
    """A customer with two orders counts once."""
    got = summarise_orders(frame(("east", "ann", 10.0), ("east", "ann", 20.0)))
    check(rows(got), [("east", 2, 1, 30.0, 15.0)])


def test_highest_revenue_first():
    """The region with the highest revenue comes first, whatever its name."""
    got = summarise_orders(
        frame(("west", "bo", 70.0), ("east", "ann", 90.0), ("north", "cy", 80.0))
    )
    check(got["region"].tolist(), ["east", "north", "west"])


def test_single_row():
    """One order makes one row."""
    got = summarise_orders(frame(("west", "bo", 5.5)))
    check(rows(got), [("west", 1, 1, 5.5, 5.5)])


def test_hidden_amount_missing():
    """An order without an amount counts as an order, not in revenue or average."""
    got = summarise_orders(frame(("north", "ann", 30.0), ("north", "bo", None)))
    check(rows(got), [("north", 2, 2, 30.0, 30.0)])


def test_hidden_all_amounts_missing():
    """A region without any amount has revenue 0 and no average."""
    got = summarise_orders(frame(("north", "ann", 30.0), ("south", "bo", None)))
    check(got["region"].tolist(), ["north", "south"])
    check(got["revenue"].tolist(), [30.0, 0.0])
    check(got["average"].isna().tolist(), [False, True])


def test_hidden_region_missing():
    """Orders without a region appear as unknown."""
    got = summarise_orders(frame(("north", "ann", 30.0), (None, "bo", 40.0)))
    want = [("unknown", 1, 1, 40.0, 40.0), ("north", 1, 1, 30.0, 30.0)]
    check(rows(got), want)


def test_hidden_customer_missing():
    """An unknown customer is not counted among the customers."""
    got = summarise_orders(frame(("north", "ann", 30.0), ("north", None, 10.0)))
    check(rows(got), [("north", 2, 1, 40.0, 20.0)])


def test_hidden_equal_revenue():
    """Equal revenues are ordered by the region's name."""
    got = summarise_orders(
        frame(("west", "bo", 5.0), ("east", "ann", 5.0), ("north", "cy", 9.0))
    )
    check(got["region"].tolist(), ["north", "east", "west"])


def test_hidden_index_is_new():
    """After sorting, the rows are numbered 0, 1, 2."""
    got = summarise_orders(
        frame(("east", "ann", 1.0), ("north", "bo", 2.0), ("west", "cy", 3.0))
    )
    check(got.index.tolist(), [0, 1, 2])


def test_hidden_input_unchanged():
    """The given frame is not changed, not even its missing regions."""
    given = frame(("north", "ann", 30.0), (None, "bo", 40.0))
    summarise_orders(given)
    check(given["region"].isna().tolist(), [False, True])
    check(list(given.columns), ["region", "customer", "amount"])


def test_hidden_empty():
    """A frame without rows gives a summary without rows."""
    got = summarise_orders(ORDERS.iloc[:0])
    check(len(got), 0)
    check(list(got.columns), ["region", "orders", "customers", "revenue", "average"])
