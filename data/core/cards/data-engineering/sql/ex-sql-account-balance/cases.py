COLUMNS = ("account_id", "booking_id", "booked_on", "cents", "balance", "spent_30")
WHOLE_TABLE = [
    (7, 324, "2026-02-27", 250000, 250000, 0),
    (7, 316, "2026-03-02", -80000, 170000, 80000),
    (7, 309, "2026-03-11", -999, 169001, 80999),
    (7, 326, "2026-03-14", -80000, 89001, 160999),
    (7, 323, "2026-03-15", -80000, 9001, 240999),
    (7, 333, "2026-03-20", None, 9001, 240999),
    (7, 328, "2026-04-15", -12000, -2999, 12000),
    (7, 311, "2026-05-14", -2350, -5349, 15349),
    (7, 329, "2026-05-14", 150000, 144651, 15349),
    (7, 332, "2026-05-14", -999, 143652, 15349),
    (7, 331, "2026-06-12", -2350, 141302, 5699),
    (7, 313, "2026-07-13", -2350, 138952, 2350),
    (7, 312, "2026-07-14", -2350, 136602, 4700),
    (7, 338, "2026-08-14", -999, 135603, 999),
    (7, 335, "2026-09-12", -80000, 55603, 80999),
    (7, 334, "2026-09-15", -60000, -4397, 140000),
    (8, 322, "2026-01-28", 60000, 60000, 0),
    (8, 301, "2026-01-30", -4500, 55500, 4500),
    (8, 314, "2026-02-15", -999, 54501, 5499),
    (8, 303, "2026-03-18", 5000, 59501, 12000),
    (8, 320, "2026-03-18", -12000, 47501, 12000),
    (8, 302, "2026-04-16", 150000, 197501, 12000),
    (8, 306, "2026-04-25", -4500, 193001, 4500),
    (8, 337, "2026-04-25", 150000, 343001, 4500),
    (8, 304, "2026-04-28", -4500, 338501, 9000),
    (8, 321, "2026-05-01", 150000, 488501, 9000),
    (15, 327, "2025-12-20", 5000, 5000, 0),
    (15, 317, "2026-01-05", -12000, -7000, 12000),
    (15, 308, "2026-02-05", -2350, -9350, 2350),
    (15, 300, "2026-03-08", -2350, -11700, 2350),
    (15, 315, "2026-03-17", -12000, -23700, 14350),
    (15, 330, "2026-04-15", 150000, 126300, 12000),
    (15, 305, "2026-05-14", -999, 125301, 999),
    (15, 319, "2026-05-15", -12000, 113301, 12999),
    (15, 325, "2026-05-18", -12000, 101301, 24999),
    (15, 318, "2026-05-19", -12000, 89301, 36999),
    (20, 336, "2026-05-05", None, 0, 0),
]


def only(*bookings):
    """Leaves these bookings: number, account, day, cents."""
    return "DELETE FROM bookings;" + _insert("bookings", bookings)


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_in_and_out():
    """Money comes in and goes out; only what goes out is spent."""
    check_rows(
        run_sql(
            before=only(
                (1, 5, "2026-03-02", 1000),
                (2, 5, "2026-03-04", -300),
                (3, 5, "2026-03-09", -200),
            )
        ),
        [
            (5, 1, "2026-03-02", 1000, 1000, 0),
            (5, 2, "2026-03-04", -300, 700, 300),
            (5, 3, "2026-03-09", -200, 500, 500),
        ],
        ordered=True,
    )


def test_two_accounts():
    """Each account has its own balance."""
    check_rows(
        run_sql(
            before=only(
                (1, 6, "2026-03-02", 1000),
                (2, 5, "2026-03-03", -300),
                (3, 6, "2026-03-04", -200),
            )
        ),
        [
            (5, 2, "2026-03-03", -300, -300, 300),
            (6, 1, "2026-03-02", 1000, 1000, 0),
            (6, 3, "2026-03-04", -200, 800, 200),
        ],
        ordered=True,
    )


def test_two_months_later():
    """What was spent two months ago no longer counts as spent."""
    check_rows(
        run_sql(before=only((1, 5, "2026-03-02", -400), (2, 5, "2026-05-04", 300))),
        [
            (5, 1, "2026-03-02", -400, -400, 400),
            (5, 2, "2026-05-04", 300, -100, 0),
        ],
        ordered=True,
    )


def test_first_row_of_account_15():
    """Account 15 begins with 50.00 coming in."""
    rows = [row for row in run_sql() if row[0] == 15]
    check_rows(rows[:1], [(15, 327, "2025-12-20", 5000, 5000, 0)])


def test_hidden_whole_table():
    """The whole result, in order."""
    check_rows(run_sql(), WHOLE_TABLE, ordered=True)


def test_hidden_bookings_of_one_day():
    """On one day the balance changes with each booking, by number, however stored."""
    for order in ((7, 8, 9), (9, 8, 7), (8, 9, 7)):
        cents = {7: 1000, 8: -300, 9: -200}
        check_rows(
            run_sql(before=only(*((i, 5, "2026-03-02", cents[i]) for i in order))),
            [
                (5, 7, "2026-03-02", 1000, 1000, 500),
                (5, 8, "2026-03-02", -300, 700, 500),
                (5, 9, "2026-03-02", -200, 500, 500),
            ],
            ordered=True,
        )


def test_hidden_entered_late():
    """A booking entered late has a greater number and an earlier day."""
    check_rows(
        run_sql(before=only((1, 5, "2026-03-09", -100), (2, 5, "2026-03-02", 900))),
        [
            (5, 2, "2026-03-02", 900, 900, 0),
            (5, 1, "2026-03-09", -100, 800, 100),
        ],
        ordered=True,
    )


def test_hidden_thirtieth_day():
    """The 29th day before belongs to the thirty days, the 30th does not."""
    check_rows(
        run_sql(
            before=only(
                (1, 5, "2026-01-31", -1),
                (2, 5, "2026-02-01", -20),
                (3, 5, "2026-03-02", -300),
            )
        ),
        [
            (5, 1, "2026-01-31", -1, -1, 1),
            (5, 2, "2026-02-01", -20, -21, 21),
            (5, 3, "2026-03-02", -300, -321, 320),
        ],
        ordered=True,
    )


def test_hidden_turn_of_the_year():
    """Thirty days reach over New Year; the same days a year ago are far away."""
    check_rows(
        run_sql(
            before=only(
                (1, 5, "2025-01-10", -1),
                (2, 5, "2025-12-20", -20),
                (3, 5, "2026-01-10", -300),
            )
        ),
        [
            (5, 1, "2025-01-10", -1, -1, 1),
            (5, 2, "2025-12-20", -20, -21, 20),
            (5, 3, "2026-01-10", -300, -321, 320),
        ],
        ordered=True,
    )


def test_hidden_unknown_amount():
    """An unknown amount stays NULL in cents and counts as 0 in both sums."""
    check_rows(
        run_sql(
            before=only(
                (1, 5, "2026-03-01", None),
                (2, 5, "2026-03-02", -300),
                (3, 5, "2026-03-03", None),
            )
        ),
        [
            (5, 1, "2026-03-01", None, 0, 0),
            (5, 2, "2026-03-02", -300, -300, 300),
            (5, 3, "2026-03-03", None, -300, 300),
        ],
        ordered=True,
    )


def test_hidden_equal_bookings():
    """Two equal bookings of one day count twice."""
    check_rows(
        run_sql(before=only((2, 5, "2026-03-02", -300), (1, 5, "2026-03-02", -300))),
        [
            (5, 1, "2026-03-02", -300, -300, 600),
            (5, 2, "2026-03-02", -300, -600, 600),
        ],
        ordered=True,
    )


def test_hidden_without_day_or_account():
    """Bookings without a day or an account are not listed and count nowhere."""
    check_rows(
        run_sql(
            before=only(
                (1, 5, None, -900),
                (2, None, "2026-03-01", -800),
                (3, 5, "2026-03-02", -300),
            )
        ),
        [(5, 3, "2026-03-02", -300, -300, 300)],
    )


def test_hidden_no_bookings():
    """Without bookings there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
