import pandas as pd
from solution import select_orders

COLUMNS = ["order", "country", "amount"]


def frame(*rows, index=None):
    columns = ["order", "country", "status", "amount"]
    return pd.DataFrame(rows, columns=columns, index=index)


def numbers(result):
    return result["order"].tolist()


ORDERS = frame(
    (11, "DE", "paid", 80.0),
    (12, "FR", "open", 20.0),
    (13, "DE", "cancelled", 90.0),
    (14, "IT", "open", 95.0),
    (15, "FR", "disputed", 5.0),
    (16, "FR", "paid", 60.0),
)


def test_all_conditions():
    """Country, status and amount are all looked at."""
    check(numbers(select_orders(ORDERS, ["DE", "FR"], 50)), [11, 15, 16])


def test_columns_and_labels():
    """Three columns; the rows keep their labels."""
    got = select_orders(ORDERS, ["DE", "FR"], 50)
    check(list(got.columns), COLUMNS)
    check(got.index.tolist(), [0, 4, 5])
    check(got["amount"].tolist(), [80.0, 5.0, 60.0])


def test_one_country():
    """One country is a list of one."""
    check(numbers(select_orders(ORDERS, ["FR"], 50)), [15, 16])


def test_minimum_included():
    """An amount equal to the minimum is enough."""
    check(numbers(select_orders(ORDERS, ["DE", "FR"], 80)), [11, 15])


def test_no_match():
    """A country without orders gives no rows, but the columns."""
    got = select_orders(ORDERS, ["PT"], 0)
    check(len(got), 0)
    check(list(got.columns), COLUMNS)


def test_hidden_disputed_elsewhere():
    """A disputed order of another country is left out, a small one here is kept."""
    given = frame((1, "IT", "disputed", 70.0), (2, "DE", "disputed", 1.0))
    check(numbers(select_orders(given, ["DE"], 50)), [2])


def test_hidden_status_missing():
    """A missing status is not cancelled, but not disputed either."""
    given = frame((1, "DE", None, 70.0), (2, "DE", None, 10.0), (3, "DE", "open", 70.0))
    check(numbers(select_orders(given, ["DE"], 50)), [1, 3])


def test_hidden_amount_missing():
    """A missing amount reaches no minimum, not even one below 0; disputed, it is in."""
    given = frame(
        (1, "DE", "open", None), (2, "DE", "disputed", None), (3, "DE", "open", -2.0)
    )
    check(numbers(select_orders(given, ["DE"], 0)), [2])
    check(numbers(select_orders(given, ["DE"], -5)), [2, 3])


def test_hidden_country_missing():
    """A missing country matches nothing, even if the list holds None."""
    given = frame((1, None, "open", 70.0), (2, "DE", "open", 70.0))
    check(numbers(select_orders(given, ["DE", None], 50)), [2])
    check(numbers(select_orders(given, [None], 50)), [])


def test_hidden_nullable_dtypes():
    """Nullable columns: the same rows, also where status or amount is missing."""
    given = frame(
        (1, "DE", None, 70.0),
        (2, None, "open", 70.0),
        (3, "DE", "disputed", None),
        (4, "DE", "open", None),
        (5, "DE", "cancelled", 70.0),
    ).astype({"country": "string", "status": "string", "amount": "Float64"})
    check(numbers(select_orders(given, ["DE", None], 50)), [1, 3])


def test_hidden_repeated_labels():
    """Labels that repeat: each row stands for itself."""
    given = frame(
        (1, "DE", "open", 70.0),
        (2, "DE", "open", 10.0),
        (3, "DE", "paid", 80.0),
        index=[7, 7, 7],
    )
    got = select_orders(given, ["DE"], 50)
    check(numbers(got), [1, 3])
    check(got.index.tolist(), [7, 7])


def test_hidden_order_of_rows():
    """Rows stay in the given order, whatever their labels or amounts."""
    given = frame(
        (9, "FR", "open", 60.0), (1, "DE", "open", 90.0), (5, "FR", "open", 70.0),
        index=[3, 1, 2],
    )
    got = select_orders(given, ["DE", "FR"], 50)
    check(numbers(got), [9, 1, 5])
    check(got.index.tolist(), [3, 1, 2])


def test_hidden_spelling():
    """Countries are compared as a whole and with their case."""
    given = frame(
        (1, "IN", "open", 70.0), (2, "IND", "open", 70.0), (3, "in", "open", 70.0)
    )
    check(numbers(select_orders(given, ["IN"], 50)), [1])
    check(numbers(select_orders(given, ["IND"], 50)), [2])


def test_hidden_no_countries():
    """An empty list of countries selects nothing."""
    check(numbers(select_orders(ORDERS, [], 0)), [])


def test_hidden_no_orders():
    """A frame without rows stays without rows."""
    got = select_orders(ORDERS.iloc[:0], ["DE"], 50)
    check(len(got), 0)
    check(list(got.columns), COLUMNS)


def test_hidden_more_columns():
    """Other columns, gaps in them too, play no part."""
    given = ORDERS.assign(note=[None, "x", None, None, None, "y"])
    got = select_orders(given, ["DE", "FR"], 50)
    check(numbers(got), [11, 15, 16])
    check(list(got.columns), COLUMNS)


def test_hidden_input_unchanged():
    """The given frame and list are not changed."""
    given = frame((1, None, None, None), (2, "DE", "open", 70.0), index=[5, 4])
    before, countries = given.copy(), ["DE", None]
    select_orders(given, countries, 0)
    check(given, before)
    check(countries, ["DE", None])


def test_hidden_other_statuses():
    """Any other status is active, and statuses are compared as a whole with their case."""
    given = frame(
        (1, "DE", "refunded", 70.0),
        (2, "DE", "Cancelled", 70.0),
        (3, "DE", "not cancelled", 70.0),
        (4, "DE", "Disputed", 10.0),
        (5, "DE", "undisputed", 10.0),
    )
    check(numbers(select_orders(given, ["DE"], 50)), [1, 2, 3])


def test_hidden_no_pattern():
    """A country in the list is a text, not a pattern."""
    given = frame((1, "N.A", "open", 70.0), (2, "NXA", "open", 70.0))
    check(numbers(select_orders(given, ["N.A"], 50)), [1])


def test_hidden_equal_rows():
    """Rows that are equal in everything all stay."""
    given = frame((1, "DE", "open", 70.0), (1, "DE", "open", 70.0))
    check(numbers(select_orders(given, ["DE"], 50)), [1, 1])
