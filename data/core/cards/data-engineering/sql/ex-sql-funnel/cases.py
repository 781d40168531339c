COLUMNS = ("step", "event", "users", "step_rate", "total_rate")


def only(*events):
    """Leaves these events: user, what, time."""
    rows = [(i, *event) for i, event in enumerate(events, 1)]
    return "DELETE FROM events;" + _insert("events", rows)


def day(user, *events, on="2026-05-04"):
    """Events of a user on one day: what and time."""
    return [(user, what, f"{on} {time}") for what, time in events]


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def users(rows):
    """How many reached each step."""
    return [(row[0], row[1], row[2]) for row in rows]


def steps(viewed, carted, bought):
    """What `users` gives for these numbers."""
    return [(1, "view", viewed), (2, "cart", carted), (3, "purchase", bought)]


def test_columns():
    """Five columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_one_buyer():
    """View, cart, purchase: all three steps."""
    check_rows(
        run_sql(
            before=only(
                *day(
                    1,
                    ("view", "09:00:00"),
                    ("cart", "09:05:00"),
                    ("purchase", "09:06:00"),
                )
            )
        ),
        [(1, "view", 1, None, 1), (2, "cart", 1, 1, 1), (3, "purchase", 1, 1, 1)],
        ordered=True,
    )


def test_four_users():
    """Four view, two of them go on to the cart, and one of these buys."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00"), ("cart", "09:05:00")),
                    *day(2, ("view", "09:00:00")),
                    *day(3, ("view", "10:00:00")),
                    *day(
                        4,
                        ("view", "10:00:00"),
                        ("cart", "10:05:00"),
                        ("purchase", "11:06:00"),
                    ),
                )
            )
        ),
        steps(4, 2, 1),
        ordered=True,
    )


def test_only_views():
    """Nobody goes on: the rows of cart and purchase are there, and 0 / 0 is NULL."""
    check_rows(
        run_sql(before=only(*day(1, ("view", "09:00:00")))),
        [(1, "view", 1, None, 1), (2, "cart", 0, 0, 0), (3, "purchase", 0, None, 0)],
        ordered=True,
    )


def test_stored_in_any_order():
    """What counts is the time of the events, not the order of the rows."""
    events = day(
        1, ("view", "09:00:00"), ("cart", "09:05:00"), ("purchase", "09:06:00")
    )
    check_rows(
        users(run_sql(before=only(*reversed(events)))), steps(1, 1, 1), ordered=True
    )


def test_hidden_whole_table():
    """All events: 12 users viewed, 8 went on to the cart, 4 bought."""
    check_rows(
        run_sql(),
        [
            (1, "view", 12, None, 1),
            (2, "cart", 8, 8 / 12, 8 / 12),
            (3, "purchase", 4, 4 / 8, 4 / 12),
        ],
        ordered=True,
    )


def test_hidden_rates():
    """Three view, two use the cart, one buys: rates are fractions."""
    check_rows(
        run_sql(
            before=only(
                *day(1, ("view", "09:00:00")),
                *day(2, ("view", "09:00:00"), ("cart", "09:05:00")),
                *day(
                    3,
                    ("view", "09:00:00"),
                    ("cart", "09:05:00"),
                    ("purchase", "09:06:00"),
                ),
            )
        ),
        [
            (1, "view", 3, None, 1),
            (2, "cart", 2, 2 / 3, 2 / 3),
            (3, "purchase", 1, 1 / 2, 1 / 3),
        ],
        ordered=True,
    )


def test_hidden_wrong_order():
    """Cart before view, and purchase before cart, reach nothing."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("cart", "09:00:00"), ("view", "09:05:00")),
                    *day(
                        2,
                        ("view", "09:00:00"),
                        ("purchase", "09:05:00"),
                        ("cart", "09:06:00"),
                    ),
                    *day(3, ("cart", "09:00:00"), ("purchase", "09:05:00")),
                )
            )
        ),
        steps(2, 1, 0),
        ordered=True,
    )


def test_hidden_view_after_the_cart():
    """A cart from before the first view does not lead to a purchase after it."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(
                        1,
                        ("cart", "09:00:00"),
                        ("view", "09:05:00"),
                        ("purchase", "09:10:00"),
                    )
                )
            )
        ),
        steps(1, 0, 0),
        ordered=True,
    )


def test_hidden_purchase_without_cart():
    """Who buys without the cart has reached the view only."""
    check_rows(
        users(
            run_sql(
                before=only(*day(1, ("view", "09:00:00"), ("purchase", "09:05:00")))
            )
        ),
        steps(1, 0, 0),
        ordered=True,
    )


def test_hidden_second_round():
    """A first round ends at the view; the complete one comes days later."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00"), on="2026-05-01"),
                    *day(
                        1,
                        ("view", "09:00:00"),
                        ("cart", "10:00:00"),
                        ("purchase", "11:00:00"),
                        on="2026-05-04",
                    ),
                )
            )
        ),
        steps(1, 1, 1),
        ordered=True,
    )


def test_hidden_cart_before_the_first_view():
    """An early cart does not spoil the complete round that follows."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(
                        1,
                        ("purchase", "07:00:00"),
                        ("cart", "08:00:00"),
                        ("view", "09:00:00"),
                        ("cart", "10:00:00"),
                        ("purchase", "11:00:00"),
                    )
                )
            )
        ),
        steps(1, 1, 1),
        ordered=True,
    )


def test_hidden_later_cart_is_late():
    """A second cart after the 24 hours takes nothing back from the first."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(
                        1, ("view", "09:00:00"), ("cart", "10:00:00"), on="2026-05-01"
                    ),
                    *day(1, ("cart", "10:00:00"), on="2026-05-04"),
                )
            )
        ),
        steps(1, 1, 0),
        ordered=True,
    )


def test_hidden_exactly_24_hours():
    """A step exactly 24 hours after the view counts."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00")),
                    *day(1, ("cart", "09:00:00"), on="2026-05-05"),
                    *day(2, ("view", "09:00:00"), ("cart", "09:30:00")),
                    *day(2, ("purchase", "09:00:00"), on="2026-05-05"),
                )
            )
        ),
        steps(2, 2, 1),
        ordered=True,
    )


def test_hidden_one_second_late():
    """One second more than 24 hours after the view is too late."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00")),
                    *day(1, ("cart", "09:00:01"), on="2026-05-05"),
                    *day(2, ("view", "09:00:00"), ("cart", "20:00:00")),
                    *day(2, ("purchase", "09:00:01"), on="2026-05-05"),
                )
            )
        ),
        steps(2, 1, 0),
        ordered=True,
    )


def test_hidden_clock_starts_at_the_view():
    """The 24 hours run from the view on, not from the cart."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00"), ("cart", "20:00:00")),
                    *day(1, ("purchase", "19:00:00"), on="2026-05-05"),
                )
            )
        ),
        steps(1, 1, 0),
        ordered=True,
    )


def test_hidden_second_view_after_the_cart():
    """A view between cart and purchase starts no new clock for that cart."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00"), ("cart", "10:00:00")),
                    *day(
                        1,
                        ("view", "08:00:00"),
                        ("purchase", "12:00:00"),
                        on="2026-05-05",
                    ),
                )
            )
        ),
        steps(1, 1, 0),
        ordered=True,
    )


def test_hidden_over_midnight():
    """24 hours may reach into the next day."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "23:50:00"), ("cart", "23:59:59")),
                    *day(1, ("purchase", "00:10:00"), on="2026-05-05"),
                )
            )
        ),
        steps(1, 1, 1),
        ordered=True,
    )


def test_hidden_same_second():
    """A step in the same second as the one before is not later."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00"), ("cart", "09:00:00")),
                    *day(
                        2,
                        ("view", "09:00:00"),
                        ("cart", "09:01:00"),
                        ("purchase", "09:01:00"),
                    ),
                )
            )
        ),
        steps(2, 1, 0),
        ordered=True,
    )


def test_hidden_once_each():
    """Who does everything three times is one user in each step."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *(
                        (1, what, f"2026-05-0{date} 1{hour}:00:00")
                        for date in (4, 5, 6)
                        for hour, what in enumerate(("view", "cart", "purchase"))
                    )
                )
            )
        ),
        steps(1, 1, 1),
        ordered=True,
    )


def test_hidden_other_events_between():
    """A search or a second view between two steps does not matter."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(
                        1,
                        ("view", "09:00:00"),
                        ("search", "09:01:00"),
                        ("cart", "09:02:00"),
                        ("view", "09:03:00"),
                        ("search", "09:04:00"),
                        ("purchase", "09:05:00"),
                    )
                )
            )
        ),
        steps(1, 1, 1),
        ordered=True,
    )


def test_hidden_steps_of_two_users():
    """The steps of different users make no way."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(1, ("view", "09:00:00")),
                    *day(2, ("cart", "09:05:00")),
                    *day(3, ("purchase", "09:06:00")),
                )
            )
        ),
        steps(1, 0, 0),
        ordered=True,
    )


def test_hidden_unknown():
    """Events without a user or without a time do not count."""
    check_rows(
        users(
            run_sql(
                before=only(
                    *day(None, ("view", "09:00:00"), ("cart", "09:05:00")),
                    (2, "view", None),
                    *day(2, ("cart", "09:05:00")),
                    *day(3, ("view", "09:00:00")),
                    (3, "cart", None),
                )
            )
        ),
        steps(1, 0, 0),
        ordered=True,
    )


def test_hidden_no_events():
    """Without events the three rows are there: 0 users, no rates."""
    check_rows(
        run_sql(before=only()),
        [
            (1, "view", 0, None, None),
            (2, "cart", 0, None, None),
            (3, "purchase", 0, None, None),
        ],
        ordered=True,
    )
