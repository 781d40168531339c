import pandas as pd
from solution import bursts

COLUMNS = ["machine", "start", "end", "alarms", "codes"]
BEGIN = pd.Timestamp("2026-09-01 08:00:00")


def log(*rows):
    """Machine, seconds after 08:00 and code."""
    machines, seconds, codes = zip(*rows, strict=True)
    return pd.DataFrame(
        {
            "machine": pd.Series(machines, dtype="str"),
            "time": BEGIN + pd.to_timedelta(list(seconds), unit="s"),
            "code": pd.Series(codes, dtype="str"),
        }
    )


def brief(table):
    """Machine, first and last second, alarms and codes of each burst."""
    return [
        (
            row.machine,
            (row.start - BEGIN).total_seconds(),
            (row.end - BEGIN).total_seconds(),
            row.alarms,
            row.codes,
        )
        for row in table.itertuples(index=False)
    ]


THREE = log(("M1", 0, "E1"), ("M1", 50, "E2"), ("M1", 100, "E1"))


def test_columns():
    """Five columns; rows numbered from 0."""
    table = bursts(THREE)
    check(list(table.columns), COLUMNS)
    check(table.index.tolist(), [0])


def test_one_burst():
    """Three alarms with short pauses; two different codes."""
    check(brief(bursts(THREE)), [("M1", 0.0, 100.0, 3, 2)])


def test_long_pause():
    """A pause of 200 seconds parts two bursts."""
    given = log(*(("M1", second, "E1") for second in (0, 10, 20, 220, 230, 240)))
    want = [("M1", 0.0, 20.0, 3, 1), ("M1", 220.0, 240.0, 3, 1)]
    check(brief(bursts(given)), want)


def test_too_few():
    """Two alarms are no burst; with `least` 2 they are."""
    given = log(("M1", 0, "E1"), ("M1", 10, "E1"), ("M1", 500, "E1"))
    check(brief(bursts(given)), [])
    check(brief(bursts(given, least=2)), [("M1", 0.0, 10.0, 2, 1)])


def test_two_machines():
    """Machines one after the other, by name; rows numbered from 0."""
    given = log(
        *((machine, second, "E1") for second in (0, 30, 60) for machine in ("M2", "M1"))
    )
    table = bursts(given)
    check(brief(table), [("M1", 0.0, 60.0, 3, 1), ("M2", 0.0, 60.0, 3, 1)])
    check(table.index.tolist(), [0, 1])


def test_hidden_restart_parts():
    """A restart within a minute parts the alarms before and after it."""
    given = log(
        ("M1", 0, "E1"),
        ("M1", 10, "E1"),
        ("M1", 20, "E1"),
        ("M1", 25, "RESTART"),
        ("M1", 30, "E2"),
        ("M1", 40, "E3"),
        ("M1", 50, "E4"),
    )
    want = [("M1", 0.0, 20.0, 3, 1), ("M1", 30.0, 50.0, 3, 3)]
    check(brief(bursts(given)), want)


def test_hidden_restart_is_no_alarm():
    """Two alarms and a restart are too few, on either side of it."""
    given = log(("M1", 0, "E1"), ("M1", 10, "E1"), ("M1", 20, "RESTART"))
    check(brief(bursts(given)), [])
    given = log(("M1", 0, "RESTART"), ("M1", 10, "E1"), ("M1", 20, "E1"))
    check(brief(bursts(given)), [])


def test_hidden_restart_of_another_machine():
    """Another machine's restart in between changes nothing."""
    given = log(
        ("M1", 0, "E1"),
        ("M1", 20, "E1"),
        ("M2", 30, "RESTART"),
        ("M1", 40, "E1"),
        ("M0", 35, "RESTART"),
    )
    check(brief(bursts(given)), [("M1", 0.0, 40.0, 3, 1)])


def test_hidden_next_machine_soon_after():
    """The last alarm of a machine and the first of the next are no neighbours."""
    given = log(
        ("M1", 0, "E1"),
        ("M1", 10, "E1"),
        ("M2", 20, "E1"),
        ("M2", 30, "E1"),
        ("M3", 5, "E1"),
    )
    check(brief(bursts(given)), [])


def test_hidden_codes_like_restart():
    """Only the very code "RESTART" is a restart; what contains it is an alarm."""
    given = log(
        ("M1", 0, "E1"),
        ("M1", 10, "RESTART_FAILED"),
        ("M1", 20, "restart"),
        ("M1", 30, "NO RESTART"),
    )
    check(brief(bursts(given)), [("M1", 0.0, 30.0, 4, 4)])


def test_hidden_machine_before_start():
    """Ordered by machine first, then by start; `least` may be 1 or 4."""
    given = log(
        *(("M2", second, "E1") for second in (0, 10, 20, 30)),
        *(("M1", second, "E1") for second in (500, 510, 520)),
        ("M1", 5, "E1"),
    )
    late, early = ("M1", 500.0, 520.0, 3, 1), ("M2", 0.0, 30.0, 4, 1)
    check(brief(bursts(given)), [late, early])
    check(brief(bursts(given, least=4)), [early])
    check(brief(bursts(given, least=1)), [("M1", 5.0, 5.0, 1, 1), late, early])


def test_hidden_exactly_quiet():
    """A pause of exactly a minute does not part; a second more does."""
    given = log(("M1", 0, "E1"), ("M1", 60, "E1"), ("M1", 120, "E1"), ("M1", 181, "E1"))
    check(brief(bursts(given)), [("M1", 0.0, 120.0, 3, 1)])


def test_hidden_other_quiet():
    """The pause is a parameter, also as a Timedelta."""
    given = log(("M1", 0, "E1"), ("M1", 90, "E1"), ("M1", 180, "E1"))
    check(brief(bursts(given, pd.Timedelta(minutes=2))), [("M1", 0.0, 180.0, 3, 1)])


def test_hidden_small_group_between():
    """A single alarm joins two groups that lie too far apart without it."""
    given = log(*(("M1", second, "E1") for second in (0, 10, 65, 120, 130)))
    check(brief(bursts(given)), [("M1", 0.0, 130.0, 5, 1)])


def test_hidden_a_day_later():
    """A pause of a day and ten seconds is long."""
    given = log(*(("M1", second, "E1") for second in (0, 10, 86_420)))
    check(brief(bursts(given)), [])


def test_hidden_shuffled():
    """Rows in any order, with repeated labels; the same second counts twice."""
    given = log(
        ("M1", 25, "RESTART"),
        ("M1", 40, "E3"),
        ("M1", 20, "E1"),
        ("M1", 0, "E1"),
        ("M1", 30, "E2"),
        ("M1", 20, "E2"),
    ).set_axis([0, 0, 1, 1, 2, 2])
    check(brief(bursts(given)), [("M1", 0.0, 20.0, 3, 2)])


def test_hidden_nothing():
    """Without rows, and with nothing but restarts, only the columns are there."""
    for given in (THREE.iloc[:0], log(("M1", 0, "RESTART"), ("M1", 5, "RESTART"))):
        table = bursts(given)
        check(len(table), 0)
        check(list(table.columns), COLUMNS)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed, not even its order."""
    given = THREE.iloc[::-1]
    copy = given.copy()
    bursts(given)
    check(given, copy)
