COLUMNS = ("user_id", "first_day", "last_day", "days")
WHOLE_TABLE = [
    (3, "2026-02-10", "2026-02-10", 1),
    (3, "2026-01-29", "2026-02-02", 5),
    (7, "2026-02-13", "2026-02-13", 1),
    (7, "2026-02-09", "2026-02-10", 2),
    (7, "2026-02-03", "2026-02-05", 3),
    (9, "2026-02-26", "2026-03-01", 4),
    (9, "2026-01-05", "2026-01-09", 5),
    (9, "2025-12-30", "2026-01-02", 4),
    (10, "2026-01-11", "2026-01-11", 1),
    (10, "2026-01-09", "2026-01-09", 1),
    (10, "2026-01-07", "2026-01-07", 1),
    (10, "2026-01-05", "2026-01-05", 1),
    (12, "2026-02-17", "2026-02-17", 1),
    (21, "2026-02-14", "2026-02-16", 3),
    (21, "2026-01-19", "2026-01-21", 3),
    (21, "2026-01-12", "2026-01-16", 5),
]


def only(*logins):
    """A script that leaves nothing but these log-ins: pairs of user and time."""
    rows = ", ".join(f"({_sql(user)}, {_sql(time)}, 'phone')" for user, time in logins)
    return f"DELETE FROM logins; INSERT INTO logins VALUES {rows};"


def _sql(value):
    return "NULL" if value is None else repr(value)


def test_columns():
    """Four columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_days_in_a_row():
    """Three days in a row are one streak."""
    check_rows(
        run_sql(
            before=only(
                (5, "2026-03-10 08:00:00"),
                (5, "2026-03-11 07:30:00"),
                (5, "2026-03-12 07:10:00"),
            )
        ),
        [(5, "2026-03-10", "2026-03-12", 3)],
        ordered=True,
    )


def test_missed_day():
    """After a day without a log-in a new streak begins; the newer one stands first."""
    check_rows(
        run_sql(
            before=only(
                (5, "2026-03-10 08:00:00"),
                (5, "2026-03-12 08:00:00"),
                (5, "2026-03-13 08:00:00"),
            )
        ),
        [(5, "2026-03-12", "2026-03-13", 2), (5, "2026-03-10", "2026-03-10", 1)],
        ordered=True,
    )


def test_two_users():
    """Each user has streaks of their own, also where days follow one another."""
    check_rows(
        run_sql(
            before=only(
                (5, "2026-03-10 08:00:00"),
                (6, "2026-03-11 08:00:00"),
                (6, "2026-03-12 08:00:00"),
            )
        ),
        [(5, "2026-03-10", "2026-03-10", 1), (6, "2026-03-11", "2026-03-12", 2)],
        ordered=True,
    )


def test_twice_a_day():
    """Two log-ins on a day are one day of the streak."""
    check_rows(
        run_sql(
            before=only(
                (5, "2026-03-10 08:00:00"),
                (5, "2026-03-10 19:00:00"),
                (5, "2026-03-11 08:00:00"),
            )
        ),
        [(5, "2026-03-10", "2026-03-11", 2)],
        ordered=True,
    )


def test_user_of_the_table():
    """User 12 of the given table was there on a single day."""
    check_rows(
        [row for row in run_sql() if row[0] == 12],
        [(12, "2026-02-17", "2026-02-17", 1)],
    )


def test_hidden_whole_table():
    """The given table: sixteen streaks of six users, in order."""
    check_rows(run_sql(), WHOLE_TABLE, ordered=True)


def test_hidden_no_logins():
    """An empty table has no streak; the columns keep their names."""
    check_rows(run_sql(before="DELETE FROM logins"), [])
    check(run_sql(before="DELETE FROM logins").columns, COLUMNS)


def test_hidden_one_login():
    """A single log-in is a streak of one day."""
    check_rows(
        run_sql(before=only((5, "2026-03-10 08:00:00"))),
        [(5, "2026-03-10", "2026-03-10", 1)],
        ordered=True,
    )


def test_hidden_many_on_every_day():
    """Several log-ins on every day, two at the very same second, still count days."""
    times = ("08:00:00", "08:00:00", "12:30:00")
    check_rows(
        run_sql(
            before=only(
                *(
                    (5, f"2026-03-{day} {time}")
                    for day in (10, 11, 13)
                    for time in times
                )
            )
        ),
        [(5, "2026-03-13", "2026-03-13", 1), (5, "2026-03-10", "2026-03-11", 2)],
        ordered=True,
    )


def test_hidden_end_of_month():
    """The last of January and the first of February follow one another."""
    check_rows(
        run_sql(before=only((5, "2026-01-31 09:00:00"), (5, "2026-02-01 08:00:00"))),
        [(5, "2026-01-31", "2026-02-01", 2)],
        ordered=True,
    )


def test_hidden_leap_day():
    """The 29th of February is missed in 2024; in 2026 there is none to miss."""
    check_rows(
        run_sql(before=only((5, "2024-02-28 09:00:00"), (5, "2024-03-01 08:00:00"))),
        [(5, "2024-03-01", "2024-03-01", 1), (5, "2024-02-28", "2024-02-28", 1)],
        ordered=True,
    )
    check_rows(
        run_sql(before=only((5, "2026-02-28 09:00:00"), (5, "2026-03-01 08:00:00"))),
        [(5, "2026-02-28", "2026-03-01", 2)],
        ordered=True,
    )


def test_hidden_turn_of_the_year():
    """A streak goes on over New Year, also after the 366 days of a leap year."""
    check_rows(
        run_sql(
            before=only(
                (5, "2025-12-30 09:00:00"),
                (5, "2025-12-31 08:30:00"),
                (5, "2026-01-01 08:00:00"),
            )
        ),
        [(5, "2025-12-30", "2026-01-01", 3)],
        ordered=True,
    )
    check_rows(
        run_sql(before=only((5, "2024-12-31 09:00:00"), (5, "2025-01-01 08:00:00"))),
        [(5, "2024-12-31", "2025-01-01", 2)],
        ordered=True,
    )


def test_hidden_early_then_late():
    """Early one day, late the next: over 24 hours, and two days in a row."""
    check_rows(
        run_sql(before=only((5, "2026-03-10 00:05:00"), (5, "2026-03-11 23:55:00"))),
        [(5, "2026-03-10", "2026-03-11", 2)],
        ordered=True,
    )


def test_hidden_around_midnight():
    """Two log-ins two seconds apart, with midnight between them, lie on two days."""
    check_rows(
        run_sql(before=only((5, "2026-03-10 23:59:59"), (5, "2026-03-11 00:00:01"))),
        [(5, "2026-03-10", "2026-03-11", 2)],
        ordered=True,
    )


def test_hidden_unknown_time_or_user():
    """Rows without a time or without a user take part in no streak."""
    check_rows(
        run_sql(
            before=only(
                (5, None),
                (5, "2026-03-10 08:00:00"),
                (6, None),
                (None, "2026-03-11 08:00:00"),
            )
        ),
        [(5, "2026-03-10", "2026-03-10", 1)],
        ordered=True,
    )


def test_hidden_stored_in_any_order():
    """However the rows are stored: users upwards, each one's streaks newest first."""
    check_rows(
        run_sql(
            before=only(
                (10, "2026-03-12 08:00:00"),
                (9, "2026-03-14 08:00:00"),
                (9, "2026-03-11 08:00:00"),
                (9, "2026-03-10 08:30:00"),
            )
        ),
        [
            (9, "2026-03-14", "2026-03-14", 1),
            (9, "2026-03-10", "2026-03-11", 2),
            (10, "2026-03-12", "2026-03-12", 1),
        ],
        ordered=True,
    )


def test_hidden_users_interleaved():
    """Two users were there on alternate days: nobody has two days in a row."""
    check_rows(
        run_sql(
            before=only(
                (5, "2026-03-10 08:00:00"),
                (6, "2026-03-11 08:00:00"),
                (5, "2026-03-12 08:00:00"),
            )
        ),
        [
            (5, "2026-03-12", "2026-03-12", 1),
            (5, "2026-03-10", "2026-03-10", 1),
            (6, "2026-03-11", "2026-03-11", 1),
        ],
        ordered=True,
    )


def test_hidden_streaks_of_equal_length():
    """Streaks of one user with equal lengths and equal gaps stay apart."""
    check_rows(
        run_sql(
            before=only(
                *((5, f"2026-04-{day} 08:00:00") for day in ("01", "02", "05", "06"))
            )
        ),
        [(5, "2026-04-05", "2026-04-06", 2), (5, "2026-04-01", "2026-04-02", 2)],
        ordered=True,
    )
