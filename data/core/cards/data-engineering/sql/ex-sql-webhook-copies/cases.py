COLUMNS = ("provider", "event_id", "delivery_id", "cents", "copies", "conflicting")
EVERY_EVENT = [
    ("paywise", "evt_1001", 1, 1990, 2, 0),
    ("paywise", "evt_1002", 2, 4500, 2, 0),
    ("bankly", "evt_1001", 4, 700, 1, 0),
    ("bankly", None, 5, 1200, 1, 0),
    ("bankly", None, 6, 1200, 1, 0),
    ("paywise", "evt_1003", 7, None, 2, 0),
    ("paywise", "evt_1004", 9, 800, 3, 1),
    ("paywise", "evt_a7K", 12, 300, 1, 0),
    ("paywise", "evt_a7k", 13, 300, 1, 0),
    ("bankly", "tx-55", 15, 0, 2, 0),
    ("bankly", "tx-56", 16, 1500, 2, 0),
    ("paywise", "evt_1005", 18, -450, 1, 0),
    ("paywise", "evt_1006", 19, None, 2, 0),
    ("bankly", "tx-57", 21, 6000, 2, 0),
    ("bankly", None, 24, None, 1, 0),
]


def only(*deliveries):
    """Leaves these deliveries: number, provider, event, time of the day, cents."""
    rows = ", ".join(
        f"({i}, {_sql(who)}, {_sql(event)}, '2026-05-01 {at}', {_sql(cents)})"
        for i, who, event, at, cents in deliveries
    )
    return "DELETE FROM deliveries;" + (
        f"INSERT INTO deliveries VALUES {rows};" if rows else ""
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, provider, event):
    """The rows of one event."""
    return [row for row in rows if row[:2] == (provider, event)]


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_delivered_once():
    """A refund of -450 cents came once."""
    check_rows(
        of(run_sql(), "paywise", "evt_1005"), [("paywise", "evt_1005", 18, -450, 1, 0)]
    )


def test_delivered_twice():
    """The same event twice, with the same amount: the first delivery is kept."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:00", 500),
                (2, "bankly", "tx", "10:00:30", 500),
            )
        ),
        [("bankly", "tx", 1, 500, 2, 0)],
    )


def test_amounts_differ():
    """Three copies, 800 and twice 880: the first counts, and the row is marked."""
    check_rows(
        of(run_sql(), "paywise", "evt_1004"), [("paywise", "evt_1004", 9, 800, 3, 1)]
    )


def test_in_order():
    """The rows are sorted by the delivery that was kept."""
    check_rows(
        run_sql(
            before=only(
                (3, "bankly", "b", "10:00:00", 500),
                (2, "paywise", "a", "10:02:00", 300),
                (1, "bankly", "c", "10:03:00", 400),
            )
        ),
        [
            ("bankly", "c", 1, 400, 1, 0),
            ("paywise", "a", 2, 300, 1, 0),
            ("bankly", "b", 3, 500, 1, 0),
        ],
        ordered=True,
    )


def test_hidden_every_event():
    """The whole result, in order."""
    check_rows(run_sql(), EVERY_EVENT, ordered=True)


def test_hidden_arrived_first():
    """The greater delivery_id was received earlier: it is the first delivery."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:30", 510),
                (2, "bankly", "tx", "10:00:00", 500),
            )
        ),
        [("bankly", "tx", 2, 500, 2, 1)],
    )


def test_hidden_same_second():
    """Received in the same second: the smaller delivery_id is the first."""
    check_rows(
        run_sql(
            before=only(
                (10, "bankly", "tx", "10:00:00", 500),
                (9, "bankly", "tx", "10:00:00", 700),
            )
        ),
        [("bankly", "tx", 9, 700, 2, 1)],
    )


def test_hidden_without_event_id():
    """Without an event_id nobody knows: each delivery stands alone."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", None, "10:00:00", 500),
                (2, "bankly", None, "10:00:00", 500),
                (3, "paywise", None, "10:00:00", None),
            )
        ),
        [
            ("bankly", None, 1, 500, 1, 0),
            ("bankly", None, 2, 500, 1, 0),
            ("paywise", None, 3, None, 1, 0),
        ],
        ordered=True,
    )


def test_hidden_two_providers():
    """The same event_id of two providers is two events."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:00", 500),
                (2, "paywise", "tx", "10:00:30", 900),
            )
        ),
        [("bankly", "tx", 1, 500, 1, 0), ("paywise", "tx", 2, 900, 1, 0)],
        ordered=True,
    )


def test_hidden_glued_together():
    """Provider and event_id are two columns: pay with wise1 is not paywise with 1."""
    check_rows(
        run_sql(
            before=only(
                (1, "pay", "wise1", "10:00:00", 500),
                (2, "paywise", "1", "10:00:30", 500),
            )
        ),
        [("pay", "wise1", 1, 500, 1, 0), ("paywise", "1", 2, 500, 1, 0)],
        ordered=True,
    )


def test_hidden_event_called_like_a_delivery():
    """An event_id can look like the delivery_id of a call that has none."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "2", "10:00:00", 500),
                (2, "bankly", None, "10:00:30", 500),
            )
        ),
        [("bankly", "2", 1, 500, 1, 0), ("bankly", None, 2, 500, 1, 0)],
        ordered=True,
    )


def test_hidden_exactly_the_same():
    """Capitals and blanks count, in an event_id and in a provider."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "aX", "10:00:00", 500),
                (2, "bankly", "ax", "10:00:30", 500),
                (3, "bankly", "ax ", "10:01:00", 500),
                (4, "Bankly", "ax", "10:01:30", 500),
            )
        ),
        [
            ("bankly", "aX", 1, 500, 1, 0),
            ("bankly", "ax", 2, 500, 1, 0),
            ("bankly", "ax ", 3, 500, 1, 0),
            ("Bankly", "ax", 4, 500, 1, 0),
        ],
        ordered=True,
    )


def test_hidden_amount_not_told():
    """An amount that was not told is kept if it came first, and conflicts with nothing."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:00", None),
                (2, "bankly", "tx", "10:00:30", 500),
            )
        ),
        [("bankly", "tx", 1, None, 2, 0)],
    )


def test_hidden_conflict_around_an_unknown():
    """Two known amounts differ, though the first or the one between was not told."""
    for cents in ((None, 500, 700), (500, None, 700)):
        calls = [
            (i, "bankly", "tx", f"10:0{i}:00", amount)
            for i, amount in enumerate(cents, 1)
        ]
        check_rows(run_sql(before=only(*calls)), [("bankly", "tx", 1, cents[0], 3, 1)])


def test_hidden_no_amount_at_all():
    """No delivery of the event tells its amount: conflicting is 0."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:00", None),
                (2, "bankly", "tx", "10:01:00", None),
            )
        ),
        [("bankly", "tx", 1, None, 2, 0)],
    )


def test_hidden_zero_and_something():
    """0 is a known amount: with 500 it conflicts."""
    check_rows(
        run_sql(
            before=only(
                (1, "bankly", "tx", "10:00:00", 0), (2, "bankly", "tx", "10:01:00", 500)
            )
        ),
        [("bankly", "tx", 1, 0, 2, 1)],
    )


def test_hidden_no_deliveries():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
