import pandas as pd
from solution import monthly_sales

COLUMNS = ["month", "total", "change", "growth"]
NAN = float("nan")


def frame(*rows, index=None):
    return pd.DataFrame(rows, columns=["day", "amount"], index=index)


def rows(report):
    return [tuple(row) for row in report.to_numpy(dtype=object).tolist()]


THREE = frame(
    ("2026-01-10", 30.0),
    ("2026-01-20", 50.0),
    ("2026-02-05", 100.0),
    ("2026-03-01", 60.0),
    ("2026-03-31", 30.0),
)


def test_columns_and_index():
    """Four columns, numbered rows, months as text."""
    got = monthly_sales(THREE)
    check(list(got.columns), COLUMNS)
    check(got.index.tolist(), [0, 1, 2])
    check(got["month"].tolist(), ["2026-01", "2026-02", "2026-03"])


def test_totals():
    """All rows of a month are added up, its last day too."""
    check(monthly_sales(THREE)["total"].tolist(), [80.0, 100.0, 90.0])


def test_change():
    """The change against the month before; the first month has none."""
    check(monthly_sales(THREE)["change"].tolist(), [NAN, 20.0, -10.0])


def test_growth():
    """The change as a share of the month before."""
    check(monthly_sales(THREE)["growth"].tolist(), [NAN, 0.25, -0.1])


def test_one_month():
    """One month has no month before."""
    got = monthly_sales(frame(("2026-05-05", 12.0)))
    check(rows(got), [("2026-05", 12.0, NAN, NAN)])


def test_hidden_month_without_rows():
    """A month between without rows has total 0, and nothing grows from 0."""
    got = monthly_sales(frame(("2026-01-10", 30.0), ("2026-03-10", 60.0)))
    want = [
        ("2026-01", 30.0, NAN, NAN),
        ("2026-02", 0.0, -30.0, -1.0),
        ("2026-03", 60.0, 60.0, NAN),
    ]
    check(rows(got), want)


def test_hidden_any_order():
    """The rows are in any order, and labels repeat."""
    given = frame(
        ("2026-03-01", 9.0), ("2026-01-10", 3.0), ("2026-02-05", 6.0),
        index=[5, 5, 1],
    )
    got = monthly_sales(given)
    check(got["month"].tolist(), ["2026-01", "2026-02", "2026-03"])
    check(got["change"].tolist(), [NAN, 3.0, 3.0])


def test_hidden_unreadable_days():
    """Other formats, days that do not exist and missing days are left out."""
    given = frame(
        ("2026-04-10", 1.0),
        ("05.01.2026", 2.0),
        ("2026-02-30", 4.0),
        ("31/03/2026", 8.0),
        (None, 16.0),
        ("soon", 32.0),
    )
    check(rows(monthly_sales(given)), [("2026-04", 1.0, NAN, NAN)])


def test_hidden_turn_of_the_year():
    """January follows December; months of different years stay apart."""
    got = monthly_sales(
        frame(("2025-12-31", 10.0), ("2026-01-01", 15.0), ("2025-01-15", 4.0))
    )
    check(len(got), 13)
    check(rows(got)[0], ("2025-01", 4.0, NAN, NAN))
    check(rows(got)[-1], ("2026-01", 15.0, 5.0, 0.5))


def test_hidden_negative_base():
    """After a month below 0 there is a change, but no growth."""
    got = monthly_sales(frame(("2026-01-10", -20.0), ("2026-02-10", 30.0)))
    check(rows(got), [("2026-01", -20.0, NAN, NAN), ("2026-02", 30.0, 50.0, NAN)])


def test_hidden_amount_missing():
    """Missing amounts add nothing, but their months are there."""
    given = frame(
        ("2026-01-10", None), ("2026-02-10", 5.0), ("2026-02-11", None),
        ("2026-03-10", None),
    )
    want = [
        ("2026-01", 0.0, NAN, NAN),
        ("2026-02", 5.0, 5.0, NAN),
        ("2026-03", 0.0, -5.0, -1.0),
    ]
    check(rows(monthly_sales(given)), want)


def test_hidden_whole_numbers():
    """Whole amounts give a total of float64, too."""
    got = monthly_sales(frame(("2026-01-10", 3), ("2026-01-11", 4)))
    check(got["total"].dtype.name, "float64")
    check(got["total"].tolist(), [7.0])


def test_hidden_nothing_readable():
    """Without a readable day, or without rows: no rows, but columns."""
    for given in (frame((None, 3.0), ("soon", 4.0)), THREE.iloc[:0]):
        got = monthly_sales(given)
        check((len(got), list(got.columns)), (0, COLUMNS))


def test_hidden_input_unchanged():
    """The given frame is not changed, its days stay text."""
    given = frame(("2026-02-10", 5.0), (None, None), ("2026-01-10", 2.0))
    before = given.copy()
    monthly_sales(given)
    check(given, before)


def test_hidden_nothing_rounded():
    """Totals, changes and shares keep all their places."""
    got = monthly_sales(frame(("2026-01-10", 3.375), ("2026-02-10", 4.5)))
    check(rows(got)[1], ("2026-02", 4.5, 1.125, 1 / 3))
    check(rows(got)[0][1], 3.375)


def test_hidden_equal_rows():
    """Two equal sales on one day are two sales."""
    got = monthly_sales(frame(("2026-01-10", 30.0), ("2026-01-10", 30.0)))
    check(got["total"].tolist(), [60.0])
