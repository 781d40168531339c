COLUMNS = ("machine", "incident_no", "began_at", "ended_at", "alarms", "seconds")
EVERY_INCIDENT = [
    ("lift", 1, "2026-08-03 12:00:00", "2026-08-03 12:00:30", 1, 30),
    ("lift", 2, "2026-08-03 12:10:00", "2026-08-03 12:10:30", 1, 30),
    ("lift", 3, "2026-08-03 12:20:00", "2026-08-03 12:22:00", 2, 120),
    ("oven", 1, "2026-08-03 23:50:00", "2026-08-04 00:13:00", 2, 1380),
    ("oven", 2, "2026-08-04 01:00:00", "2026-08-04 01:00:00", 1, 0),
    ("oven", 3, "2026-08-04 05:00:00", None, 2, None),
    ("press", 1, "2026-08-03 06:00:00", "2026-08-03 06:50:00", 4, 3000),
    ("press", 2, "2026-08-03 09:00:00", "2026-08-03 09:01:00", 1, 60),
    ("robot", 1, "2026-08-03 10:00:00", "2026-08-03 10:10:00", 2, 600),
    ("robot", 2, "2026-08-03 10:30:00", "2026-08-03 10:55:00", 2, 1500),
    ("robot", 3, "2026-08-03 11:10:00", "2026-08-03 11:12:30", 1, 150),
    ("welder", 1, "2026-08-03 06:02:00", "2026-08-03 06:03:00", 1, 60),
]


def only(*alarms, machine="saw"):
    """Leaves these alarms of one machine: raised and cleared, as times of one day."""
    return rows(*((i, machine, *at) for i, at in enumerate(alarms, 1)))


def rows(*alarms):
    """Leaves these alarms: number, machine, raised, cleared (None: still on)."""
    values = ", ".join(
        f"({i}, {machine!r}, {_at(raised)}, {_at(cleared)})"
        for i, machine, raised, cleared in alarms
    )
    return "DELETE FROM alarms;" + (
        f"INSERT INTO alarms VALUES {values};" if values else ""
    )


def _at(time):
    if time is None:
        return "NULL"
    return repr(time if "-" in time else f"2026-05-04 {time}")


def at(time):
    return time and f"2026-05-04 {time}"


def incident(number, began, ended, alarms, seconds, machine="saw"):
    return (machine, number, at(began), at(ended), alarms, seconds)


def of(found, machine):
    """The rows of one machine."""
    return [row for row in found if row[0] == machine]


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_single_alarm():
    """The welder had one alarm of a minute."""
    check_rows(
        of(run_sql(), "welder"),
        [("welder", 1, "2026-08-03 06:02:00", "2026-08-03 06:03:00", 1, 60)],
    )


def test_two_incidents():
    """An hour of quiet lies between two alarms."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:04:00"), ("11:04:00", "11:05:00"))),
        [
            incident(1, "10:00:00", "10:04:00", 1, 240),
            incident(2, "11:04:00", "11:05:00", 1, 60),
        ],
        ordered=True,
    )


def test_short_quiet():
    """Two minutes of quiet do not end an incident, and belong to its length."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:01:00"), ("10:03:00", "10:04:00"))),
        [incident(1, "10:00:00", "10:04:00", 2, 240)],
    )


def test_overlap():
    """The second alarm is raised before the first is cleared."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:02:00"), ("10:01:00", "10:03:00"))),
        [incident(1, "10:00:00", "10:03:00", 2, 180)],
    )


def test_two_machines():
    """Machines are judged apart and listed by name."""
    check_rows(
        run_sql(
            before=rows(
                (1, "saw", "10:00:00", "10:01:00"), (2, "belt", "10:01:30", "10:02:00")
            )
        ),
        [
            incident(1, "10:01:30", "10:02:00", 1, 30, machine="belt"),
            incident(1, "10:00:00", "10:01:00", 1, 60),
        ],
        ordered=True,
    )


def test_hidden_every_incident():
    """The whole result, in order."""
    check_rows(run_sql(), EVERY_INCIDENT, ordered=True)


def test_hidden_long_alarm_around_short_ones():
    """A long alarm is still on when short ones inside it are long cleared."""
    check_rows(
        run_sql(
            before=only(
                ("10:00:00", "11:00:00"),
                ("10:05:00", "10:06:00"),
                ("10:40:00", "10:41:00"),
                ("11:03:00", "11:04:00"),
            )
        ),
        [incident(1, "10:00:00", "11:04:00", 4, 3840)],
    )


def test_hidden_last_raised_is_not_last_cleared():
    """The incident ends with the alarm that is cleared last, not raised last."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:30:00"), ("10:05:00", "10:06:00"))),
        [incident(1, "10:00:00", "10:30:00", 2, 1800)],
    )


def test_hidden_exactly_5_minutes():
    """Exactly five minutes of quiet keep the incident; a second more ends it."""
    check_rows(
        run_sql(
            before=only(
                ("10:00:00", "10:01:00"),
                ("10:06:00", "10:07:00"),
                ("10:12:01", "10:13:00"),
            )
        ),
        [
            incident(1, "10:00:00", "10:07:00", 2, 420),
            incident(2, "10:12:01", "10:13:00", 1, 59),
        ],
        ordered=True,
    )


def test_hidden_quiet_shorter_than_the_alarm():
    """Quiet counts from the end before to the next raising, however long the alarms are."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:20:00"), ("10:28:00", "10:50:00"))),
        [
            incident(1, "10:00:00", "10:20:00", 1, 1200),
            incident(2, "10:28:00", "10:50:00", 1, 1320),
        ],
        ordered=True,
    )


def test_hidden_still_on():
    """An alarm that is still on has no end, and neither has its incident."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:01:00"), ("10:03:00", None))),
        [incident(1, "10:00:00", None, 2, None)],
    )


def test_hidden_after_one_still_on():
    """What is raised later belongs to the incident of the alarm that is still on."""
    check_rows(
        run_sql(
            before=only(
                ("08:00:00", "08:01:00"), ("10:00:00", None), ("14:00:00", "14:01:00")
            )
        ),
        [
            incident(1, "08:00:00", "08:01:00", 1, 60),
            incident(2, "10:00:00", None, 2, None),
        ],
        ordered=True,
    )


def test_hidden_raised_together():
    """Two alarms raised in the same second belong together, whichever is longer."""
    for spans in (
        (("10:00:00", "10:20:00"), ("10:00:00", "10:01:00")),
        (("10:00:00", "10:01:00"), ("10:00:00", "10:20:00")),
    ):
        check_rows(
            run_sql(before=only(*spans, ("10:22:00", "10:23:00"))),
            [incident(1, "10:00:00", "10:23:00", 3, 1380)],
        )


def test_hidden_alike():
    """Two alarms of one machine with the same times are two."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:01:00"), ("10:00:00", "10:01:00"))),
        [incident(1, "10:00:00", "10:01:00", 2, 60)],
    )


def test_hidden_no_length():
    """An alarm cleared in the second it was raised is an incident of 0 seconds."""
    check_rows(
        run_sql(before=only(("10:00:00", "10:00:00"))),
        [incident(1, "10:00:00", "10:00:00", 1, 0)],
    )


def test_hidden_over_midnight():
    """An incident goes on over midnight and the end of a month."""
    check_rows(
        run_sql(
            before=rows(
                (1, "saw", "2026-02-28 23:58:00", "2026-02-28 23:59:00"),
                (2, "saw", "2026-03-01 00:02:00", "2026-03-01 00:03:00"),
            )
        ),
        [("saw", 1, "2026-02-28 23:58:00", "2026-03-01 00:03:00", 2, 300)],
    )


def test_hidden_entered_later():
    """Neither the rows nor the numbers of the alarms follow the time."""
    check_rows(
        run_sql(
            before=rows(
                (1, "saw", "12:00:00", "12:01:00"),
                (3, "saw", "10:00:00", "10:01:00"),
                (2, "saw", "10:02:00", "10:03:00"),
            )
        ),
        [
            incident(1, "10:00:00", "10:03:00", 2, 180),
            incident(2, "12:00:00", "12:01:00", 1, 60),
        ],
        ordered=True,
    )


def test_hidden_no_alarms():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
