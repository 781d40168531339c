import pandas as pd
from solution import average_orders


def orders(*rows):
    frame = pd.DataFrame(rows, columns=["shop", "weekday", "amount"])
    return frame.astype({"shop": "str", "weekday": "str", "amount": "float64"})


def cells(table):
    """The numbers row by row, with None for an empty cell."""
    return [
        [None if pd.isna(value) else value for value in row]
        for row in table.to_numpy(dtype=object).tolist()
    ]


SIMPLE = orders(
    ("Bonn", "Mon", 10.0),
    ("Bonn", "Tue", 20.0),
    ("Kiel", "Mon", 30.0),
    ("Kiel", "Tue", 60.0),
)


def test_labels():
    """Shops and weekdays as labels, the margins last."""
    table = average_orders(SIMPLE)
    check(table.index.tolist(), ["Bonn", "Kiel", "all"])
    check(table.columns.tolist(), ["Mon", "Tue", "all"])


def test_one_order_per_cell():
    """Each cell is its order; the margins are means."""
    want = [[10.0, 20.0, 15.0], [30.0, 60.0, 45.0], [20.0, 40.0, 30.0]]
    check(cells(average_orders(SIMPLE)), want)


def test_means_in_the_cells():
    """Several orders of a shop on one weekday are averaged."""
    table = average_orders(orders(("Bonn", "Mon", 10.0), ("Bonn", "Mon", 30.0)))
    check(cells(table), [[20.0, 20.0], [20.0, 20.0]])


def test_empty_cell():
    """A shop without orders on a weekday has no average there."""
    table = average_orders(orders(("Bonn", "Mon", 10.0), ("Kiel", "Tue", 30.0)))
    check(cells(table), [[10.0, None, 10.0], [None, 30.0, 30.0], [10.0, 30.0, 20.0]])


def test_shops_sorted():
    """Shops come by name, in whatever order their orders stand."""
    table = average_orders(
        orders(("Ulm", "Mon", 1.0), ("Bonn", "Mon", 2.0), ("Kiel", "Mon", 3.0))
    )
    check(table.index.tolist(), ["Bonn", "Kiel", "Ulm", "all"])


def test_hidden_week_order():
    """Weekdays stand in the order of the week, not of the alphabet."""
    week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    table = average_orders(orders(*(("Bonn", day, 5.0) for day in reversed(week))))
    check(table.columns.tolist(), [*week, "all"])


def test_hidden_some_weekdays():
    """Only weekdays that occur are shown, still in the order of the week."""
    table = average_orders(
        orders(("Bonn", "Sat", 5.0), ("Bonn", "Wed", 7.0), ("Bonn", "Fri", 9.0))
    )
    check(table.columns.tolist(), ["Wed", "Fri", "Sat", "all"])
    check(cells(table)[0], [7.0, 9.0, 5.0, 7.0])


def test_hidden_margin_is_no_mean_of_means():
    """Three small orders and a large one: the margin weighs orders, not cells."""
    table = average_orders(
        orders(
            ("Bonn", "Mon", 10.0),
            ("Bonn", "Mon", 10.0),
            ("Bonn", "Mon", 10.0),
            ("Bonn", "Tue", 50.0),
            ("Kiel", "Tue", 70.0),
        )
    )
    check(table["all"].tolist(), [20.0, 70.0, 30.0])
    check(table.loc["all", ["Mon", "Tue"]].tolist(), [10.0, 60.0])


def test_hidden_amount_missing():
    """An order without an amount is no order of amount 0."""
    table = average_orders(
        orders(("Bonn", "Mon", 10.0), ("Bonn", "Mon", None), ("Bonn", "Tue", 20.0))
    )
    check(cells(table), [[10.0, 20.0, 15.0], [10.0, 20.0, 15.0]])


def test_hidden_key_missing():
    """An order without shop or weekday counts nowhere, not even in the margins."""
    table = average_orders(
        orders(("Bonn", "Mon", 10.0), (None, "Mon", 90.0), ("Bonn", None, 80.0))
    )
    check(table.index.tolist(), ["Bonn", "all"])
    check(cells(table), [[10.0, 10.0], [10.0, 10.0]])


def test_hidden_nothing_known_of_a_shop():
    """A shop, or a weekday, of which no amount is known does not appear."""
    table = average_orders(
        orders(("Bonn", "Mon", 10.0), ("Ulm", "Mon", None), ("Bonn", "Sun", None))
    )
    check(table.index.tolist(), ["Bonn", "all"])
    check(table.columns.tolist(), ["Mon", "all"])


def test_hidden_empty_cells():
    """Empty cells stay empty also where their row and column hold averages."""
    table = average_orders(
        orders(
            ("Bonn", "Mon", 10.0),
            ("Bonn", "Tue", 0.0),
            ("Kiel", "Tue", 30.0),
            ("Ulm", "Mon", 20.0),
        )
    )
    check(cells(table)[1:3], [[None, 30.0, 30.0], [20.0, None, 20.0]])


def test_hidden_margin_stands_last():
    """The row "all" stands last, also below a shop that comes after it by name."""
    table = average_orders(orders(("zoo", "Mon", 10.0), ("Ulm", "Mon", 20.0)))
    check(table.index.tolist(), ["Ulm", "zoo", "all"])
    check(cells(table), [[20.0, 20.0], [10.0, 10.0], [15.0, 15.0]])


def test_hidden_free_order():
    """An amount of 0 is an order like any other."""
    table = average_orders(orders(("Bonn", "Mon", 0.0), ("Bonn", "Mon", 10.0)))
    check(cells(table), [[5.0, 5.0], [5.0, 5.0]])


def test_hidden_further_columns():
    """Columns beside the three do no harm, whatever is missing there."""
    given = SIMPLE.assign(note=["paid", None, "paid", None], units=7)
    check(cells(average_orders(given)), cells(average_orders(SIMPLE)))
    check(average_orders(given).columns.tolist(), ["Mon", "Tue", "all"])


def test_hidden_no_orders():
    """Without orders, or without a known amount, there are no rows."""
    check(len(average_orders(SIMPLE.iloc[:0])), 0)
    check(len(average_orders(orders(("Bonn", "Mon", None)))), 0)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = orders(("Bonn", "Mon", None), ("Bonn", "Mon", 10.0), (None, "Tue", 5.0))
    copy = given.copy()
    average_orders(given)
    check(given, copy)
