COLUMNS = ("day", "revenue", "running_total", "last_7_days")
WHOLE_TABLE = [
    ("2026-01-24", 3980, 3980, 3980),
    ("2026-01-25", 2890, 6870, 6870),
    ("2026-01-26", 1990, 8860, 8860),
    ("2026-01-27", 5700, 14560, 14560),
    ("2026-01-29", 3230, 17790, 17790),
    ("2026-01-30", 1250, 19040, 19040),
    ("2026-02-02", 1250, 20290, 11430),
    ("2026-02-05", 1690, 21980, 4190),
    ("2026-02-06", 1290, 23270, 4230),
    ("2026-02-12", 5640, 28910, 6930),
    ("2026-02-13", 3260, 32170, 8900),
    ("2026-02-14", 2440, 34610, 11340),
    ("2026-02-25", 1250, 35860, 1250),
    ("2026-02-27", 450, 36310, 1700),
    ("2026-02-28", 3200, 39510, 4900),
    ("2026-03-01", 1980, 41490, 6880),
    ("2026-03-02", -990, 40500, 5890),
    ("2026-03-03", 1250, 41750, 7140),
    ("2026-03-04", -990, 40760, 4900),
    ("2026-03-05", -990, 39770, 3910),
    ("2026-03-06", 450, 40220, 3910),
    ("2026-03-09", 0, 40220, -280),
    ("2026-03-12", 0, 40220, 450),
]


def only(*sales):
    """Leaves these sales: time and cents."""
    rows = [(i, *sale) for i, sale in enumerate(sales, 1)]
    return "DELETE FROM sales;" + _insert("sales", rows)


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def test_columns():
    """Four columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_first_days():
    """Three days in a row: both sums grow together."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-10 09:00:00", 500),
                ("2026-03-11 10:00:00", 300),
                ("2026-03-12 11:00:00", 200),
            )
        ),
        [
            ("2026-03-10", 500, 500, 500),
            ("2026-03-11", 300, 800, 800),
            ("2026-03-12", 200, 1000, 1000),
        ],
        ordered=True,
    )


def test_several_sales_a_day():
    """Sales of one day are one row, at whatever time they came."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-11 10:00:00", 300),
                ("2026-03-10 23:59:59", 500),
                ("2026-03-10 00:00:00", 700),
            )
        ),
        [("2026-03-10", 1200, 1200, 1200), ("2026-03-11", 300, 1500, 1500)],
        ordered=True,
    )


def test_refund():
    """A refund is a negative amount and lowers all three sums."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-10 09:00:00", 500),
                ("2026-03-11 10:00:00", -300),
            )
        ),
        [("2026-03-10", 500, 500, 500), ("2026-03-11", -300, 200, 200)],
        ordered=True,
    )


def test_eight_days_later():
    """After eight days without a sale the seven-day sum starts anew."""
    rows = run_sql(
        before=only(("2026-03-02 09:00:00", 500), ("2026-03-10 09:00:00", 300))
    )
    check_rows(
        rows,
        [("2026-03-02", 500, 500, 500), ("2026-03-10", 300, 800, 300)],
        ordered=True,
    )


def test_one_day():
    """Two sales of one instant on the only day."""
    check_rows(
        run_sql(
            before=only(("2026-03-10 09:00:00", 500), ("2026-03-10 09:00:00", 500))
        ),
        [("2026-03-10", 1000, 1000, 1000)],
    )


def test_hidden_whole_table():
    """The whole result, in order."""
    check_rows(run_sql(), WHOLE_TABLE, ordered=True)


def test_hidden_six_and_seven_days_before():
    """The sixth day before belongs to the seven days, the seventh does not."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-03 08:00:00", 1),
                ("2026-03-04 08:00:00", 20),
                ("2026-03-10 08:00:00", 300),
            )
        ),
        [
            ("2026-03-03", 1, 1, 1),
            ("2026-03-04", 20, 21, 21),
            ("2026-03-10", 300, 321, 320),
        ],
        ordered=True,
    )


def test_hidden_gaps():
    """Every fifth day: the seven days hold two of the rows, not seven."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-01 08:00:00", 1),
                ("2026-03-06 08:00:00", 20),
                ("2026-03-11 08:00:00", 300),
                ("2026-03-16 08:00:00", 4000),
            )
        ),
        [
            ("2026-03-01", 1, 1, 1),
            ("2026-03-06", 20, 21, 21),
            ("2026-03-11", 300, 321, 320),
            ("2026-03-16", 4000, 4321, 4300),
        ],
        ordered=True,
    )


def test_hidden_time_of_day():
    """Whole days count: the morning of the sixth day before, seen from an evening."""
    check_rows(
        run_sql(before=only(("2026-03-04 00:00:00", 20), ("2026-03-10 23:59:59", 300))),
        [("2026-03-04", 20, 20, 20), ("2026-03-10", 300, 320, 320)],
        ordered=True,
    )


def test_hidden_end_of_month():
    """Over the end of February, of a leap year's, too, and over New Year."""
    for first, second, third in (
        ("2026-02-27", "2026-03-05", "2026-03-06"),
        ("2024-02-28", "2024-03-05", "2024-03-06"),
        ("2025-12-29", "2026-01-04", "2026-01-05"),
    ):
        times = (f"{day} 12:00:00" for day in (first, second, third))
        check_rows(
            run_sql(before=only(*zip(times, (1, 20, 300), strict=True))),
            [
                (first, 1, 1, 1),
                (second, 20, 21, 21),
                (third, 300, 321, 320),
            ],
            ordered=True,
        )


def test_hidden_unknown_amount():
    """An unknown amount counts as 0; its day is listed, even if it has no other."""
    check_rows(
        run_sql(
            before=only(
                ("2026-03-09 09:00:00", None),
                ("2026-03-10 09:00:00", 500),
                ("2026-03-10 10:00:00", None),
                ("2026-03-11 09:00:00", None),
            )
        ),
        [
            ("2026-03-09", 0, 0, 0),
            ("2026-03-10", 500, 500, 500),
            ("2026-03-11", 0, 500, 500),
        ],
        ordered=True,
    )


def test_hidden_unknown_time():
    """Sales without a time belong to no day and to no sum."""
    check_rows(
        run_sql(before=only((None, 900), ("2026-03-10 09:00:00", 500))),
        [("2026-03-10", 500, 500, 500)],
    )


def test_hidden_equal_days():
    """Days with equal revenue are all there, and count each."""
    check_rows(
        run_sql(
            before=only(*((f"2026-03-{day} 09:00:00", 500) for day in (10, 11, 12)))
        ),
        [
            ("2026-03-10", 500, 500, 500),
            ("2026-03-11", 500, 1000, 1000),
            ("2026-03-12", 500, 1500, 1500),
        ],
        ordered=True,
    )


def test_hidden_no_sales():
    """Without sales there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
