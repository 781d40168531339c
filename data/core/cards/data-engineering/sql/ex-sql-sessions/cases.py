COLUMNS = ("visitor_id", "session_no", "started_at", "ended_at", "seconds", "views")
EVERY_SESSION = [
    (4, 1, "2026-07-01 09:00:00", "2026-07-01 09:40:00", 2400, 3),
    (4, 2, "2026-07-01 11:00:00", "2026-07-01 11:05:10", 310, 3),
    (7, 1, "2026-07-01 23:40:00", "2026-07-02 00:20:00", 2400, 3),
    (7, 2, "2026-07-02 08:00:00", "2026-07-02 08:00:00", 0, 1),
    (9, 1, "2026-07-02 10:00:00", "2026-07-02 11:40:00", 6000, 5),
    (12, 1, "2026-07-03 12:00:00", "2026-07-03 12:00:00", 0, 1),
    (15, 1, "2026-07-01 08:00:00", "2026-07-01 08:00:00", 0, 1),
    (15, 2, "2026-07-01 09:00:00", "2026-07-01 09:00:00", 0, 1),
    (15, 3, "2026-07-01 10:00:00", "2026-07-01 10:00:00", 0, 1),
    (15, 4, "2026-07-03 07:10:00", "2026-07-03 07:20:00", 600, 2),
    (21, 1, "2026-06-30 22:00:00", "2026-06-30 22:10:00", 600, 2),
    (21, 2, "2026-07-01 22:05:00", "2026-07-01 22:05:00", 0, 1),
    (21, 3, "2026-07-02 22:00:00", "2026-07-02 22:20:59", 1259, 2),
]
BOUNDARIES = (
    ("00:10:00", "00:40:00"),
    ("09:30:00", "10:00:00"),
    ("17:45:10", "18:15:10"),
)


def only(*views):
    """Leaves these views: number, visitor, time."""
    rows = ", ".join(
        f"({_sql(i)}, {_sql(who)}, '/item', {_sql(at)})" for i, who, at in views
    )
    return "DELETE FROM pageviews;" + (
        f"INSERT INTO pageviews VALUES {rows};" if rows else ""
    )


def day(*times, visitor=1):
    """Views of one visitor at these times of one day, numbered from 1."""
    return only(*((i, visitor, f"2026-05-04 {at}") for i, at in enumerate(times, 1)))


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, visitor):
    """The rows of one visitor."""
    return [row for row in rows if row[0] == visitor]


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_single_view():
    """One view is a session of 0 seconds."""
    check_rows(
        of(run_sql(), 12), [(12, 1, "2026-07-03 12:00:00", "2026-07-03 12:00:00", 0, 1)]
    )


def test_two_sessions():
    """Two views, a long pause, one view."""
    check_rows(
        run_sql(before=day("10:00:00", "10:20:05", "15:00:00")),
        [
            (1, 1, "2026-05-04 10:00:00", "2026-05-04 10:20:05", 1205, 2),
            (1, 2, "2026-05-04 15:00:00", "2026-05-04 15:00:00", 0, 1),
        ],
        ordered=True,
    )


def test_every_view_alone():
    """A visitor who comes back each hour has a session for each view."""
    check_rows(
        run_sql(before=day("10:00:00", "11:00:00", "12:00:00", visitor=5)),
        [
            (5, 1, "2026-05-04 10:00:00", "2026-05-04 10:00:00", 0, 1),
            (5, 2, "2026-05-04 11:00:00", "2026-05-04 11:00:00", 0, 1),
            (5, 3, "2026-05-04 12:00:00", "2026-05-04 12:00:00", 0, 1),
        ],
        ordered=True,
    )


def test_two_visitors():
    """Visitors are judged apart, and each has a session number 1."""
    check_rows(
        run_sql(
            before=only(
                (1, 8, "2026-05-04 10:00:00"),
                (2, 3, "2026-05-04 10:05:00"),
                (3, 8, "2026-05-04 10:10:00"),
                (4, 3, "2026-05-04 10:15:00"),
            )
        ),
        [
            (3, 1, "2026-05-04 10:05:00", "2026-05-04 10:15:00", 600, 2),
            (8, 1, "2026-05-04 10:00:00", "2026-05-04 10:10:00", 600, 2),
        ],
        ordered=True,
    )


def test_hidden_every_session():
    """The whole result, in order."""
    check_rows(run_sql(), EVERY_SESSION, ordered=True)


def test_hidden_exactly_30_minutes():
    """A pause of exactly 30 minutes keeps the session, at any hour."""
    for first, second in BOUNDARIES:
        check_rows(
            run_sql(before=day(first, second)),
            [(1, 1, f"2026-05-04 {first}", f"2026-05-04 {second}", 1800, 2)],
        )


def test_hidden_one_second_more():
    """A pause of 30 minutes and a second begins the next session, at any hour."""
    for first, second in (("05:00:00", "05:30:01"), ("10:00:00", "10:30:01")):
        check_rows(
            run_sql(before=day(first, second)),
            [
                (1, 1, f"2026-05-04 {first}", f"2026-05-04 {first}", 0, 1),
                (1, 2, f"2026-05-04 {second}", f"2026-05-04 {second}", 0, 1),
            ],
            ordered=True,
        )


def test_hidden_long_session():
    """Only the pause counts: five views 25 minutes apart are one session."""
    check_rows(
        run_sql(before=day("10:00:00", "10:25:00", "10:50:00", "11:15:00", "11:40:00")),
        [(1, 1, "2026-05-04 10:00:00", "2026-05-04 11:40:00", 6000, 5)],
    )


def test_hidden_over_midnight():
    """A session goes on over midnight and New Year."""
    check_rows(
        run_sql(
            before=only((1, 1, "2025-12-31 23:50:00"), (2, 1, "2026-01-01 00:10:00"))
        ),
        [(1, 1, "2025-12-31 23:50:00", "2026-01-01 00:10:00", 1200, 2)],
    )


def test_hidden_same_hour_of_another_day():
    """The same hour of the next day is another session."""
    check_rows(
        run_sql(
            before=only((1, 1, "2026-02-28 10:00:00"), (2, 1, "2026-03-01 10:10:00"))
        ),
        [
            (1, 1, "2026-02-28 10:00:00", "2026-02-28 10:00:00", 0, 1),
            (1, 2, "2026-03-01 10:10:00", "2026-03-01 10:10:00", 0, 1),
        ],
        ordered=True,
    )


def test_hidden_same_second():
    """Two views of one second are two, also where a session begins."""
    check_rows(
        run_sql(before=day("10:00:00", "10:00:00", "12:00:00", "12:00:00")),
        [
            (1, 1, "2026-05-04 10:00:00", "2026-05-04 10:00:00", 0, 2),
            (1, 2, "2026-05-04 12:00:00", "2026-05-04 12:00:00", 0, 2),
        ],
        ordered=True,
    )


def test_hidden_stored_twice():
    """A view that is stored twice, with the same view_id, counts once."""
    views = [(1, 1, "2026-05-04 10:00:00"), (2, 1, "2026-05-04 10:05:00")]
    check_rows(
        run_sql(before=only(*views, *views)),
        [(1, 1, "2026-05-04 10:00:00", "2026-05-04 10:05:00", 300, 2)],
    )


def test_hidden_arrived_late():
    """Neither the rows nor the numbers of the views follow the time."""
    check_rows(
        run_sql(
            before=only(
                (1, 1, "2026-05-04 11:00:00"),
                (3, 1, "2026-05-04 10:00:00"),
                (2, 1, "2026-05-04 10:20:00"),
            )
        ),
        [
            (1, 1, "2026-05-04 10:00:00", "2026-05-04 10:20:00", 1200, 2),
            (1, 2, "2026-05-04 11:00:00", "2026-05-04 11:00:00", 0, 1),
        ],
        ordered=True,
    )


def test_hidden_bridge():
    """A third view in the pause joins what would be two sessions."""
    check_rows(
        run_sql(before=day("10:00:00", "10:50:00", "10:25:00")),
        [(1, 1, "2026-05-04 10:00:00", "2026-05-04 10:50:00", 3000, 3)],
    )


def test_hidden_unknown():
    """Views without a visitor or a time do not count."""
    check_rows(
        run_sql(
            before=only(
                (1, None, "2026-05-04 10:00:00"),
                (2, 1, None),
                (3, 1, "2026-05-04 10:00:00"),
            )
        ),
        [(1, 1, "2026-05-04 10:00:00", "2026-05-04 10:00:00", 0, 1)],
    )


def test_hidden_twelve_sessions():
    """Session 10 comes after session 9."""
    times = [f"{hour:02}:00:00" for hour in range(12)]
    check_rows(
        run_sql(before=day(*times)),
        [
            (1, i, f"2026-05-04 {at}", f"2026-05-04 {at}", 0, 1)
            for i, at in enumerate(times, 1)
        ],
        ordered=True,
    )


def test_hidden_no_views():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
