from io import StringIO

import pandas as pd
from solution import load_orders

COLUMNS = ["order_id", "customer", "order_date", "units", "price"]
HEADER = "Order ID,Customer,Order Date,Units,Price\n"


def load(*lines):
    return load_orders(StringIO(HEADER + "".join(f"{line}\n" for line in lines)))


def column(name, *entries):
    """The column read from lines that differ in it alone."""
    usual = dict(zip(COLUMNS, ["A", "Ann", "2026-03-01", "1", "2.50"], strict=True))
    lines = []
    for number, entry in enumerate(entries):
        fields = usual | {"order_id": f"A-{number}", name: entry}
        lines.append(",".join(fields.values()))
    values = load(*lines)[name]
    return [None if pd.isna(value) else value for value in values]


def days(*entries):
    found = column("order_date", *entries)
    return [None if day is None else day.strftime("%Y-%m-%d") for day in found]


def test_columns():
    """The columns get their names."""
    check(list(load_orders("orders.csv").columns), COLUMNS)


def test_dtypes():
    """Each column has its dtype."""
    kinds = [dtype.name for dtype in load_orders("orders.csv").dtypes]
    check(kinds[:2] + kinds[3:], ["str", "str", "Int64", "float64"])
    check(kinds[2].startswith("datetime64["), True)


def test_rows():
    """A row without id is dropped, a repeated one stands once."""
    got = load_orders("orders.csv")
    check(got["order_id"].tolist(), ["A-17", "A-18", "A-19", "A-20"])
    check(got.index.tolist(), [0, 1, 2, 3])


def test_missing():
    """Gaps in other columns stay, as missing values."""
    got = load_orders("orders.csv")
    check(got["customer"].isna().tolist(), [False, False, False, True])
    check(got["order_date"].isna().tolist(), [False, False, True, False])
    check(got["units"].isna().tolist(), [False, True, False, False])


def test_prices():
    """Euro signs and commas are no obstacle."""
    check(load_orders("orders.csv")["price"].tolist(), [12.5, 8.0, 4.0, 1250.0])


def test_dates():
    """Dates are timestamps."""
    got = load_orders("orders.csv")["order_date"]
    check(got[0], pd.Timestamp("2026-03-01"))
    check(got[3], pd.Timestamp("2026-03-04"))


def test_hidden_leading_zeros():
    """Identifiers keep their zeros; a customer may be a number, too."""
    got = load("007,Ann,2026-03-01,1,2.50", "7,0042,2026-03-01,1,2.50")
    check(got["order_id"].tolist(), ["007", "7"])
    check(got["customer"].tolist(), ["Ann", "0042"])


def test_hidden_customer_called_na():
    """NA, None, null and nan are names here."""
    names = ["NA", "None", "null", "nan", "NULL"]
    check(column("customer", *names), names)


def test_hidden_marks():
    """The four marks in any case and with spaces are missing."""
    entries = ["", " ", "-", " - ", "N/A", "n/a ", "Unknown", "UNKNOWN", "unknown"]
    check(column("customer", *entries), [None] * len(entries))
    check(column("customer", "--", "unknown co", "N/A2"), ["--", "unknown co", "N/A2"])


def test_hidden_id_missing():
    """A mark in place of the id drops the row, not only an empty entry."""
    got = load(" - ,Ann,2026-03-01,1,1", "Unknown,Bo,2026-03-01,1,1", "A,Cy,,,")
    check(got["order_id"].tolist(), ["A"])
    check(got.index.tolist(), [0])


def test_hidden_dates():
    """Other formats, impossible days and words are missing."""
    entries = ["31/03/2026", "05.01.2026", "2026-02-30", "soon", " 2026-12-31 "]
    check(days(*entries), [None, None, None, None, "2026-12-31"])


def test_hidden_first_date_in_another_format():
    """The first entry does not set the format."""
    check(days("05/01/2026", "2026-01-05"), [None, "2026-01-05"])


def test_hidden_units():
    """Only whole numbers in digits count; 0 is one."""
    entries = ["0", " 12 ", "3.5", "3.0", "-2", "two", "1e3", "inf", "٣"]
    check(column("units", *entries), [0, 12] + [None] * 7)


def test_hidden_prices():
    """Sign before or after, with or without space; thousands; 0."""
    entries = ["€3", "3€", "€ 3.25", "3.25 €", '"€ 1,234.50"', '"2,000,000"', "0"]
    check(column("price", *entries), [3.0, 3.0, 3.25, 3.25, 1234.5, 2e6, 0.0])


def test_hidden_bad_prices():
    """What is no plain number is missing, not a guess and not an error."""
    entries = ["free", "-5", "1e5", "inf", "nan", "1.2.3", "$5", "€", "5.", ".5"]
    check(column("price", *entries), [None] * len(entries))


def test_hidden_duplicates_after_cleaning():
    """Rows that differ only by spaces, marks or the way of writing are equal."""
    got = load(
        "A,Ann,2026-03-01,1,1000",
        ' A,Ann , 2026-03-01,01,"€ 1,000.00"',
        "B,-,,x,n/a",
        "B,,soon,,free",
    )
    check(got["order_id"].tolist(), ["A", "B"])


def test_hidden_same_id_twice():
    """Rows of one id that differ elsewhere stay, in their order."""
    got = load("B,Ann,2026-03-01,1,1", "A,Ann,2026-03-01,1,1", "B,Ann,2026-03-01,2,1")
    check(got["order_id"].tolist(), ["B", "A", "B"])
    check(got.index.tolist(), [0, 1, 2])


def test_hidden_no_value_in_a_column():
    """Columns without a single value keep their dtypes."""
    kinds = [dtype.name for dtype in load("A,,,,", "B,-,-,-,-").dtypes]
    check(kinds[:2] + kinds[3:], ["str", "str", "Int64", "float64"])
    check(kinds[2].startswith("datetime64["), True)


def test_hidden_no_rows():
    """A file with a header alone: no rows, but columns and dtypes."""
    got = load()
    check((len(got), list(got.columns)), (0, COLUMNS))
    kinds = [dtype.name for dtype in got.dtypes]
    check(kinds[:2] + kinds[3:], ["str", "str", "Int64", "float64"])
    check(kinds[2].startswith("datetime64["), True)


def test_hidden_prices_with_something_inside():
    """A space or a sign among the digits is neither removed nor skipped."""
    check(column("price", "1 234", "3€50", "3 . 5", "1 234.50 €"), [None] * 4)


def test_hidden_nothing_rounded():
    """Prices keep all their places."""
    check(column("price", "0.125", "€ 2.0005"), [0.125, 2.0005])


def test_hidden_one_difference():
    """Rows that differ in one column alone both stay, whichever it is."""
    got = load(
        "A,Ann,2026-03-01,1,1",
        "A,Bo,2026-03-01,1,1",
        "A,Ann,2026-03-02,1,1",
        "A,Ann,2026-03-01,2,1",
        "A,Ann,2026-03-01,1,2",
        "A,Ann,2026-03-01,1,",
        "A,Ann,2026-03-01,1,1",
    )
    check(len(got), 6)


def test_hidden_id_called_na():
    """An id may read NA or None, too, and repeat after other rows."""
    got = load("NA,Ann,,,", "None,Ann,,,", "NA,Ann,,,")
    check(got["order_id"].tolist(), ["NA", "None"])
