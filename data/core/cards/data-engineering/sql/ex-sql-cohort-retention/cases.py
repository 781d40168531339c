COLUMNS = ("cohort", "months_since", "cohort_size", "active", "share")
WHOLE_TABLE = [
    ("2025-11", 0, 3, 2, 2 / 3),
    ("2025-11", 1, 3, 2, 2 / 3),
    ("2025-11", 2, 3, 1, 1 / 3),
    ("2025-11", 3, 3, 1, 1 / 3),
    ("2025-11", 4, 3, 2, 2 / 3),
    ("2025-11", 5, 3, 0, 0),
    ("2025-11", 6, 3, 0, 0),
    ("2025-11", 7, 3, 0, 0),
    ("2025-12", 0, 4, 3, 3 / 4),
    ("2025-12", 1, 4, 3, 3 / 4),
    ("2025-12", 2, 4, 1, 1 / 4),
    ("2025-12", 3, 4, 3, 3 / 4),
    ("2025-12", 4, 4, 0, 0),
    ("2025-12", 5, 4, 1, 1 / 4),
    ("2025-12", 6, 4, 1, 1 / 4),
    ("2026-01", 0, 5, 4, 4 / 5),
    ("2026-01", 1, 5, 4, 4 / 5),
    ("2026-01", 2, 5, 0, 0),
    ("2026-01", 3, 5, 1, 1 / 5),
    ("2026-01", 4, 5, 2, 2 / 5),
    ("2026-01", 5, 5, 1, 1 / 5),
    ("2026-03", 0, 6, 5, 5 / 6),
    ("2026-03", 1, 6, 4, 4 / 6),
    ("2026-03", 2, 6, 3, 3 / 6),
    ("2026-03", 3, 6, 3, 3 / 6),
    ("2026-05", 0, 2, 1, 1 / 2),
    ("2026-05", 1, 2, 1, 1 / 2),
    ("2026-06", 0, 1, 1, 1),
]


def only(users, *activity):
    """Leaves these users (id: day of sign-up) and this activity (user, day)."""
    return (
        "DELETE FROM users; DELETE FROM activity;"
        + _insert("users", [(user, day, "free") for user, day in users.items()])
        + _insert("activity", activity)
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def test_columns():
    """Five columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_all_stay():
    """Two users sign up in May and both are active in both months."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-03", 2: "2026-05-20"},
                (1, "2026-05-03"),
                (2, "2026-05-21"),
                (1, "2026-06-09"),
                (2, "2026-06-28"),
            )
        ),
        [("2026-05", 0, 2, 2, 1), ("2026-05", 1, 2, 2, 1)],
        ordered=True,
    )


def test_two_cohorts():
    """Each cohort is followed to June, the younger one for a shorter time."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-03", 2: "2026-06-02"},
                (1, "2026-05-03"),
                (1, "2026-06-07"),
                (2, "2026-06-02"),
            )
        ),
        [("2026-05", 0, 1, 1, 1), ("2026-05", 1, 1, 1, 1), ("2026-06", 0, 1, 1, 1)],
        ordered=True,
    )


def test_april():
    """Three months of one cohort."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-04-03"},
                (1, "2026-04-08"),
                (1, "2026-05-12"),
                (1, "2026-06-14"),
            )
        ),
        [
            ("2026-04", 0, 1, 1, 1),
            ("2026-04", 1, 1, 1, 1),
            ("2026-04", 2, 1, 1, 1),
        ],
        ordered=True,
    )


def test_half_stay():
    """One of two users of May is active in June."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-03", 2: "2026-05-20"},
                (1, "2026-05-03"),
                (2, "2026-05-21"),
                (1, "2026-06-09"),
            )
        ),
        [("2026-05", 0, 2, 2, 1), ("2026-05", 1, 2, 1, 0.5)],
        ordered=True,
    )


def test_hidden_whole_table():
    """The whole result, in order."""
    check_rows(run_sql(), WHOLE_TABLE, ordered=True)


def test_hidden_quiet_month():
    """A month without activity between two with is there, with 0."""
    check_rows(
        run_sql(before=only({1: "2026-04-03"}, (1, "2026-04-03"), (1, "2026-06-01"))),
        [
            ("2026-04", 0, 1, 1, 1),
            ("2026-04", 1, 1, 0, 0),
            ("2026-04", 2, 1, 1, 1),
        ],
        ordered=True,
    )


def test_hidden_never_active():
    """Who was never active belongs to the denominator, and can be a cohort alone."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-03", 2: "2026-05-04", 3: "2026-05-05", 4: "2026-06-01"},
                (1, "2026-05-03"),
                (1, "2026-06-03"),
            )
        ),
        [
            ("2026-05", 0, 3, 1, 1 / 3),
            ("2026-05", 1, 3, 1, 1 / 3),
            ("2026-06", 0, 1, 0, 0),
        ],
        ordered=True,
    )


def test_hidden_active_later_only():
    """Active in June, but not in the month of sign-up: month 0 is not 100 %."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-30", 2: "2026-05-31"},
                (1, "2026-06-01"),
                (2, "2026-06-01"),
                (2, "2026-05-31"),
            )
        ),
        [("2026-05", 0, 2, 1, 0.5), ("2026-05", 1, 2, 2, 1)],
        ordered=True,
    )


def test_hidden_next_day_is_next_month():
    """Calendar months count: one day after the 31st is month 1."""
    check_rows(
        run_sql(before=only({1: "2026-05-31"}, (1, "2026-06-01"))),
        [("2026-05", 0, 1, 0, 0), ("2026-05", 1, 1, 1, 1)],
        ordered=True,
    )


def test_hidden_turn_of_the_year():
    """January is month 1 of December, and December a year ago is another cohort."""
    check_rows(
        run_sql(
            before=only(
                {1: "2025-12-15", 2: "2024-12-15"}, (1, "2026-01-10"), (2, "2026-01-10")
            )
        ),
        [
            *(("2024-12", n, 1, int(n == 13), int(n == 13)) for n in range(19)),
            *(("2025-12", n, 1, int(n == 1), int(n == 1)) for n in range(7)),
        ],
        ordered=True,
    )


def test_hidden_often_active():
    """Who is active on three days of a month, or twice on one, counts once."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-06-01", 2: "2026-06-02"},
                (1, "2026-06-01"),
                (1, "2026-06-01"),
                (1, "2026-06-20"),
            )
        ),
        [("2026-06", 0, 2, 1, 0.5)],
    )


def test_hidden_before_sign_up():
    """Activity of an earlier month does not count; of the same month it does."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-05-20", 2: "2026-06-10"},
                (1, "2026-05-02"),
                (2, "2026-05-30"),
                (2, "2026-04-01"),
            )
        ),
        [
            ("2026-05", 0, 1, 1, 1),
            ("2026-05", 1, 1, 0, 0),
            ("2026-06", 0, 1, 0, 0),
        ],
        ordered=True,
    )


def test_hidden_after_june():
    """Neither users nor activity of a time after June 2026 are in the report."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-06-30", 2: "2026-07-01"},
                (1, "2026-07-01"),
                (2, "2026-07-01"),
                (1, "2026-06-30"),
            )
        ),
        [("2026-06", 0, 1, 1, 1)],
    )


def test_hidden_unknown():
    """No day of sign-up, no user, no day: such rows count nowhere."""
    check_rows(
        run_sql(
            before=only(
                {1: "2026-06-03", 2: None},
                (2, "2026-06-04"),
                (None, "2026-06-04"),
                (1, None),
                (99, "2026-06-05"),
            )
        ),
        [("2026-06", 0, 1, 0, 0)],
    )


def test_hidden_no_users():
    """Without users there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only({}, (1, "2026-06-01"))), [])
    check(run_sql(before=only({})).columns, COLUMNS)
