COLUMNS = ("product", "q1", "q2", "q3", "q4", "units")
EVERY_PRODUCT = [
    ("fondue set", 0, 0, 0, 0, 0),
    ("ice maker", 0, 0, 0, 0, 0),
    ("kettle", 5, 2, 1, 3, 26),
    ("mixer", 0, 1, 0, 0, 3),
    ("toaster", 2, 3, 2, 1, 11),
    ("waffle iron", 0, 0, 0, 2, 2),
]


def only(*sales):
    """Leaves these sales: product, time, units."""
    rows = ", ".join(
        f"({i}, {', '.join(map(_sql, sale))})" for i, sale in enumerate(sales, 1)
    )
    return "DELETE FROM sales;" + (f"INSERT INTO sales VALUES {rows};" if rows else "")


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, product):
    """The rows of one product."""
    return [row for row in rows if row[0] == product]


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_one_in_each_quarter():
    """A sale of 1 in the middle of each quarter."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-02-10 09:00:00", 1),
                ("lamp", "2026-05-10 09:00:00", 1),
                ("lamp", "2026-08-10 09:00:00", 1),
                ("lamp", "2026-11-10 09:00:00", 1),
            )
        ),
        [("lamp", 1, 1, 1, 1, 4)],
    )


def test_empty_quarters():
    """Quarters without a sale show 0."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-05-10 09:00:00", 1), ("lamp", "2026-05-11 09:00:00", 1)
            )
        ),
        [("lamp", 0, 2, 0, 0, 2)],
    )


def test_sales_and_units():
    """The quarters count sales; units are added up."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-08-10 09:00:00", 5), ("lamp", "2026-08-12 09:00:00", 7)
            )
        ),
        [("lamp", 0, 0, 2, 0, 12)],
    )


def test_two_products():
    """One row for each product, by name."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-11-10 09:00:00", 1),
                ("chair", "2026-02-12 09:00:00", 1),
                ("lamp", "2026-02-10 09:00:00", 1),
            )
        ),
        [("chair", 1, 0, 0, 0, 1), ("lamp", 1, 0, 0, 1, 2)],
        ordered=True,
    )


def test_hidden_every_product():
    """The whole result, in order."""
    check_rows(run_sql(), EVERY_PRODUCT, ordered=True)


def test_hidden_every_month():
    """One sale in each month: three in each quarter."""
    months = [("lamp", f"2026-{month:02}-15 12:00:00", month) for month in range(1, 13)]
    check_rows(run_sql(before=only(*months)), [("lamp", 3, 3, 3, 3, 78)])


def test_hidden_last_moments():
    """The last second of a quarter belongs to it."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-03-31 23:59:59", 1),
                ("lamp", "2026-06-30 23:59:59", 1),
                ("lamp", "2026-09-30 23:59:59", 1),
                ("lamp", "2026-12-31 23:59:59", 1),
            )
        ),
        [("lamp", 1, 1, 1, 1, 4)],
    )


def test_hidden_first_moments():
    """Midnight belongs to the quarter that begins."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-01-01 00:00:00", 1),
                ("lamp", "2026-04-01 00:00:00", 1),
                ("lamp", "2026-07-01 00:00:00", 1),
                ("lamp", "2026-10-01 00:00:00", 1),
                ("lamp", "2027-01-01 00:00:00", 1),
            )
        ),
        [("lamp", 1, 1, 1, 1, 4)],
    )


def test_hidden_other_years():
    """Sales of 2025 and 2027 count in no quarter, and not in the units."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2025-02-10 09:00:00", 10),
                ("lamp", "2026-02-10 09:00:00", 1),
                ("lamp", "2027-02-10 09:00:00", 10),
            )
        ),
        [("lamp", 1, 0, 0, 0, 1)],
    )


def test_hidden_not_sold_this_year():
    """A product that was sold only in 2025 is there, with 0 everywhere."""
    check_rows(
        run_sql(before=only(("lamp", "2025-12-31 23:59:59", 4))),
        [("lamp", 0, 0, 0, 0, 0)],
    )


def test_hidden_unknown_units():
    """A sale whose units are unknown is a sale, and adds nothing to the units."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-02-10 09:00:00", None),
                ("lamp", "2026-02-11 09:00:00", 3),
                ("chair", "2026-02-11 09:00:00", None),
            )
        ),
        [("chair", 1, 0, 0, 0, 0), ("lamp", 2, 0, 0, 0, 3)],
        ordered=True,
    )


def test_hidden_unknown_time():
    """A sale without a time counts in no column; its product is listed."""
    check_rows(
        run_sql(before=only(("lamp", None, 4), ("chair", None, None))),
        [("chair", 0, 0, 0, 0, 0), ("lamp", 0, 0, 0, 0, 0)],
        ordered=True,
    )


def test_hidden_same_second():
    """Two sales in the same second are two."""
    sale = ("lamp", "2026-02-10 09:00:00", 2)
    check_rows(run_sql(before=only(sale, sale)), [("lamp", 2, 0, 0, 0, 4)])


def test_hidden_as_written():
    """Names that differ in a capital or a blank are different products."""
    check_rows(
        run_sql(
            before=only(
                ("lamp", "2026-02-10 09:00:00", 1),
                ("Lamp", "2026-02-10 10:00:00", 2),
                ("lamp ", "2026-02-10 11:00:00", 3),
            )
        ),
        [("Lamp", 1, 0, 0, 0, 2), ("lamp", 1, 0, 0, 0, 1), ("lamp ", 1, 0, 0, 0, 3)],
    )


def test_hidden_unknown_product():
    """Sales of no product are left out."""
    check_rows(
        run_sql(
            before=only(
                (None, "2026-02-10 09:00:00", 1), ("lamp", "2026-02-10 09:00:00", 1)
            )
        ),
        [("lamp", 1, 0, 0, 0, 1)],
    )


def test_hidden_no_sales():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
