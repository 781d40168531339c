import pandas as pd
from solution import enrich_orders

COLUMNS = ["order", "customer", "product", "units", "city", "price"]
NOTHING = {
    "orders without customer": [],
    "orders without product": [],
    "customers without order": [],
    "products without order": [],
}


def orders(*rows, index=None):
    return pd.DataFrame(rows, columns=COLUMNS[:4], index=index)


def customers(*rows):
    return pd.DataFrame(rows, columns=["customer", "city"])


def products(*rows):
    return pd.DataFrame(rows, columns=["product", "price"])


def rows(frame):
    """The rows as tuples, with None for whatever kind of missing value."""
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame.to_numpy(dtype=object).tolist()
    ]


CITIES = customers(("C1", "Bonn"), ("C2", "Kiel"))
PRICES = products(("pen", 2.0), ("ink", 7.5))


def test_all_match():
    """Two orders that both find their customer and their product."""
    joined, unmatched = enrich_orders(
        orders((1, "C2", "pen", 3), (2, "C1", "ink", 1)), CITIES, PRICES
    )
    check(list(joined.columns), COLUMNS)
    check(
        rows(joined),
        [(1, "C2", "pen", 3, "Kiel", 2.0), (2, "C1", "ink", 1, "Bonn", 7.5)],
    )
    check(unmatched, NOTHING)


def test_customer_with_two_orders():
    """A customer may order twice; the orders keep their sequence."""
    given = orders((9, "C2", "ink", 1), (3, "C1", "pen", 1), (5, "C2", "pen", 2))
    joined, unmatched = enrich_orders(given, CITIES, PRICES)
    check(joined["order"].tolist(), [9, 3, 5])
    check(joined["city"].tolist(), ["Kiel", "Bonn", "Kiel"])
    check(unmatched, NOTHING)


def test_unknown_customer():
    """An order of a customer who is not listed stays, without a city."""
    given = orders((1, "C1", "pen", 1), (2, "C7", "ink", 1), (3, "C2", "pen", 1))
    joined, unmatched = enrich_orders(given, CITIES, PRICES)
    check(rows(joined)[1], (2, "C7", "ink", 1, None, 7.5))
    check(unmatched, NOTHING | {"orders without customer": [2]})


def test_product_never_ordered():
    """A product and a customer without orders are reported, and add no row."""
    joined, unmatched = enrich_orders(orders((1, "C1", "pen", 1)), CITIES, PRICES)
    check(len(joined), 1)
    check(
        unmatched,
        NOTHING
        | {"customers without order": ["C2"], "products without order": ["ink"]},
    )


def test_product_listed_twice():
    """Two prices of one product: nobody can tell which holds."""
    twice = products(("pen", 2.0), ("ink", 7.5), ("pen", 2.2))
    check_raises(ValueError, enrich_orders, orders((1, "C1", "pen", 1)), CITIES, twice)


def test_hidden_missing_keys_do_not_match():
    """An order without a customer does not belong to a customer without a number."""
    nameless = customers(("C1", "Bonn"), (None, "Kiel"))
    given = orders((1, "C1", "pen", 1), (2, None, "ink", 1))
    joined, unmatched = enrich_orders(given, nameless, PRICES)
    check(rows(joined)[1], (2, None, "ink", 1, None, 7.5))
    check(unmatched, NOTHING | {"orders without customer": [2]})


def test_hidden_missing_product():
    """The same for products: a missing key is no partner, and is not reported."""
    nameless = products(("pen", 2.0), (None, 9.0))
    given = orders((1, "C1", None, 1), (2, "C2", "pen", 1))
    joined, unmatched = enrich_orders(given, CITIES, nameless)
    check(joined["price"].isna().tolist(), [True, False])
    check(unmatched, NOTHING | {"orders without product": [1]})


def test_hidden_two_rows_without_key():
    """Two customers without a number are no repeated key."""
    nameless = customers(("C1", "Bonn"), (None, "Kiel"), (None, "Ulm"))
    joined, unmatched = enrich_orders(
        orders((1, "C1", "pen", 1), (2, "C1", "ink", 1)), nameless, PRICES
    )
    check(joined["city"].tolist(), ["Bonn", "Bonn"])
    check(unmatched, NOTHING)


def test_hidden_city_unknown():
    """A customer who is listed without a city is a partner all the same."""
    joined, unmatched = enrich_orders(
        orders((1, "C1", "pen", 1), (2, "C1", "ink", 1)),
        customers(("C1", None)),
        PRICES,
    )
    check(rows(joined)[0], (1, "C1", "pen", 1, None, 2.0))
    check(unmatched, NOTHING)


def test_hidden_customer_listed_twice():
    """A repeated customer raises, also where nobody ordered."""
    twice = customers(("C1", "Bonn"), ("C2", "Kiel"), ("C2", "Ulm"))
    check_raises(ValueError, enrich_orders, orders((1, "C1", "pen", 1)), twice, PRICES)


def test_hidden_two_orders_of_an_unknown_customer():
    """Every order without a partner is reported, also of the same customer."""
    given = orders((4, "C7", "nib", 1), (2, "C1", "nib", 1), (3, "C7", "pen", 1))
    joined, unmatched = enrich_orders(given, CITIES, PRICES)
    check(joined["order"].tolist(), [4, 2, 3])
    check(unmatched["orders without customer"], [4, 3])
    check(unmatched["orders without product"], [4, 2])


def test_hidden_units_stay_whole_numbers():
    """Reporting unused customers does not turn units or order numbers into floats."""
    joined, _ = enrich_orders(
        orders((1, "C7", "pen", 3), (2, "C7", "nib", 4)), CITIES, PRICES
    )
    check(str(joined["units"].dtype), "int64")
    check(str(joined["order"].dtype), "int64")
    check(joined["order"].tolist(), [1, 2])


def test_hidden_index_is_new():
    """Repeated labels of the given frame do not matter; rows are numbered anew."""
    given = orders((1, "C2", "pen", 1), (2, "C7", "ink", 1), index=[4, 4])
    joined, unmatched = enrich_orders(given, CITIES, PRICES)
    check(joined.index.tolist(), [0, 1])
    check(unmatched["orders without customer"], [2])
    check(unmatched["customers without order"], ["C1"])


def test_hidden_no_orders():
    """Without orders the frame is empty, and everybody is without an order."""
    joined, unmatched = enrich_orders(
        orders((1, "C1", "pen", 1)).iloc[:0], CITIES, PRICES
    )
    check(len(joined), 0)
    check(list(joined.columns), COLUMNS)
    check(unmatched["customers without order"], ["C1", "C2"])
    check(unmatched["products without order"], ["pen", "ink"])


def test_hidden_given_frames_unchanged():
    """None of the three frames is changed."""
    given = orders((1, "C1", "pen", 1), (2, None, "ink", 1))
    listed = customers(("C1", "Bonn"), (None, "Kiel"))
    priced = products(("ink", 7.5), (None, 1.0))
    copies = given.copy(), listed.copy(), priced.copy()
    enrich_orders(given, listed, priced)
    check((given, listed, priced), copies)
