COLUMNS = ("month", "revenue", "previous", "growth")
EVERY_MONTH = [
    ("2025-10", 5500, None, None),
    ("2025-11", 17250, 5500, (17250 - 5500) / 5500),
    ("2025-12", 0, 17250, (0 - 17250) / 17250),
    ("2026-01", 22220, 0, None),
    ("2026-02", 24225, 22220, (24225 - 22220) / 22220),
    ("2026-03", 0, 24225, (0 - 24225) / 24225),
    ("2026-04", 20275, 0, None),
    ("2026-05", -2500, 20275, (-2500 - 20275) / 20275),
    ("2026-06", 3740, -2500, None),
    ("2026-07", 21300, 3740, (21300 - 3740) / 3740),
    ("2026-08", 5105, 21300, (5105 - 21300) / 21300),
]


def only(*orders):
    """Leaves these orders: day, cents."""
    rows = ", ".join(
        f"({i}, {_sql(day)}, {_sql(cents)})" for i, (day, cents) in enumerate(orders, 1)
    )
    return "DELETE FROM orders;" + (
        f"INSERT INTO orders VALUES {rows};" if rows else ""
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, *months):
    """The rows of these months."""
    return [row for row in rows if row[0] in months]


def test_columns():
    """Four columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_growth():
    """From 200 to 600 cents is a growth of 2."""
    check_rows(
        run_sql(
            before=only(("2026-05-20", 200), ("2026-06-03", 100), ("2026-06-30", 500))
        ),
        [("2026-05", 200, None, None), ("2026-06", 600, 200, 2.0)],
        ordered=True,
    )


def test_decline():
    """From 200 to 50 cents is -0.75."""
    check_rows(
        run_sql(before=only(("2026-06-03", 50), ("2026-05-20", 200))),
        [("2026-05", 200, None, None), ("2026-06", 50, 200, -0.75)],
        ordered=True,
    )


def test_single_month():
    """With one month there is nothing to compare."""
    check_rows(
        run_sql(before=only(("2026-05-01", 10), ("2026-05-31", 20))),
        [("2026-05", 30, None, None)],
    )


def test_turn_of_the_year():
    """The month before January is December of the year before."""
    check_rows(
        run_sql(before=only(("2025-12-15", 400), ("2026-01-10", 800))),
        [("2025-12", 400, None, None), ("2026-01", 800, 400, 1.0)],
        ordered=True,
    )


def test_refund():
    """A refund lowers the revenue of its month."""
    check_rows(
        run_sql(
            before=only(("2026-05-02", 400), ("2026-06-09", 300), ("2026-06-10", -100))
        ),
        [("2026-05", 400, None, None), ("2026-06", 200, 400, -0.5)],
        ordered=True,
    )


def test_hidden_every_month():
    """The whole result, in order."""
    check_rows(run_sql(), EVERY_MONTH, ordered=True)


def test_hidden_months_without_orders():
    """Months without orders are listed with 0, and nothing grows from 0."""
    check_rows(
        run_sql(before=only(("2026-01-31", 400), ("2026-04-01", 500))),
        [
            ("2026-01", 400, None, None),
            ("2026-02", 0, 400, -1.0),
            ("2026-03", 0, 0, None),
            ("2026-04", 500, 0, None),
        ],
        ordered=True,
    )


def test_hidden_two_years():
    """The same month of two years is two months, and all between are there."""
    rows = run_sql(
        before=only(("2024-11-30", 100), ("2026-02-28", 300), ("2025-02-01", 7))
    )
    check(len(rows), 16)
    check(rows[0], ("2024-11", 100, None, None))
    check(rows[3], ("2025-02", 7, 0, None))
    check(rows[-1], ("2026-02", 300, 0, None))


def test_hidden_twelve_years():
    """The calendar is as long as it has to be: 145 months, leap years and all."""
    rows = run_sql(before=only(("2014-02-28", 100), ("2026-02-28", 300)))
    check(len(rows), 145)
    check(rows[0], ("2014-02", 100, None, None))
    check(rows[72], ("2020-02", 0, 0, None))
    check(rows[-1], ("2026-02", 300, 0, None))


def test_hidden_adds_up_to_zero():
    """Sold and refunded in one month: the revenue is 0, and the growth after it unknown."""
    check_rows(
        run_sql(
            before=only(
                ("2026-05-02", 400),
                ("2026-05-09", -400),
                ("2026-06-10", 100),
                ("2026-07-01", 150),
            )
        ),
        [
            ("2026-05", 0, None, None),
            ("2026-06", 100, 0, None),
            ("2026-07", 150, 100, 0.5),
        ],
        ordered=True,
    )


def test_hidden_below_zero():
    """After a month below zero there is no growth; into it there is."""
    check_rows(
        run_sql(
            before=only(("2026-05-02", 400), ("2026-06-09", -100), ("2026-07-10", 300))
        ),
        [
            ("2026-05", 400, None, None),
            ("2026-06", -100, 400, -1.25),
            ("2026-07", 300, -100, None),
        ],
        ordered=True,
    )


def test_hidden_no_amount():
    """Orders without an amount count for nothing, at the edges and in between."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-01", None),
                ("2026-05-02", 400),
                ("2026-06-02", None),
                ("2026-07-02", 100),
                ("2026-08-01", None),
            )
        ),
        [
            ("2026-05", 400, None, None),
            ("2026-06", 0, 400, -1.0),
            ("2026-07", 100, 0, None),
        ],
        ordered=True,
    )


def test_hidden_no_day():
    """Orders without a day count for nothing."""
    check_rows(
        run_sql(before=only((None, 900), ("2026-05-02", 400))),
        [("2026-05", 400, None, None)],
    )


def test_hidden_free_orders():
    """An order of 0 cents counts: its month is in the list."""
    check_rows(
        run_sql(before=only(("2026-05-02", 0), ("2026-06-02", 400), ("2026-07-15", 0))),
        [
            ("2026-05", 0, None, None),
            ("2026-06", 400, 0, None),
            ("2026-07", 0, 400, -1.0),
        ],
        ordered=True,
    )


def test_hidden_not_rounded():
    """The growth is not rounded."""
    check(run_sql(before=only(("2026-05-02", 300), ("2026-06-02", 400)))[1][3], 1 / 3)


def test_hidden_no_orders():
    """Without a counting order there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check_rows(run_sql(before=only(("2026-05-02", None))), [])
    check(run_sql(before=only()).columns, COLUMNS)
