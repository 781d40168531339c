import pandas as pd
from solution import flag_jumps

NAN = float("nan")


def frame(*rows, index=None):
    given = pd.DataFrame(rows, columns=["site", "day", "kwh"], index=index)
    return given.assign(day=pd.to_datetime(given["day"]))


def site(name, *kwh, start="2026-05-01"):
    dates = pd.date_range(start, periods=len(kwh))
    return pd.DataFrame({"site": name, "day": dates, "kwh": list(kwh)})


NORTH = site("north", 10.0, 12.0, 11.0, 30.0, 9.0)


def baselines(usage, days=7, factor=2):
    return flag_jumps(usage, days, factor)["baseline"].tolist()


def alarms(usage, days=7, factor=2):
    return flag_jumps(usage, days, factor)["alarm"].tolist()


def test_baseline():
    """The mean of the days before, from the third day on."""
    check(baselines(NORTH), [NAN, NAN, 11.0, 11.0, 15.75])


def test_alarm():
    """Only the jump raises an alarm."""
    check(alarms(NORTH), [False, False, False, True, False])


def test_short_window():
    """With two days the baseline forgets what was before."""
    check(baselines(NORTH, days=2), [NAN, NAN, 11.0, 11.5, 20.5])


def test_columns():
    """The columns, then the two new ones; alarm is of dtype bool."""
    got = flag_jumps(NORTH, 7, 2)
    check(list(got.columns), ["site", "day", "kwh", "baseline", "alarm"])
    check([got["baseline"].dtype.name, got["alarm"].dtype.name], ["float64", "bool"])


def test_factor():
    """A higher factor raises no alarm."""
    check(alarms(NORTH, factor=3), [False] * 5)


def test_two_sites():
    """One site after the other: the second starts anew after its first two days."""
    given = pd.concat([NORTH, site("south", 5.0, 5.0, 12.0)], ignore_index=True)
    check(alarms(given)[5:], [False, False, True])


def test_hidden_sites_apart():
    """A site's first days have no baseline, whatever another site used before."""
    given = pd.concat(
        [site("a", 1.0, 1.0, 1.0), site("b", 50.0, 52.0, 60.0, start="2026-05-04")],
        ignore_index=True,
    )
    check(baselines(given), [NAN, NAN, 1.0, NAN, NAN, 51.0])
    check(alarms(given), [False] * 6)


def test_hidden_rows_mixed():
    """Sites and days in any order: each row gets its own baseline, the order stays."""
    given = frame(
        ("b", "2026-05-03", 9.0),
        ("a", "2026-05-02", 4.0),
        ("b", "2026-05-01", 2.0),
        ("a", "2026-05-03", 5.0),
        ("a", "2026-05-01", 2.0),
        ("b", "2026-05-02", 4.0),
    )
    got = flag_jumps(given, 7, 2)
    check(got["baseline"].tolist(), [3.0, NAN, NAN, 3.0, NAN, NAN])
    check(got["alarm"].tolist(), [True, False, False, False, False, False])
    check(got["site"].tolist(), ["b", "a", "b", "a", "a", "b"])


def test_hidden_repeated_labels():
    """Labels repeat and are kept."""
    given = NORTH.set_axis([3, 1, 3, 3, 1])
    got = flag_jumps(given, 7, 2)
    check(got.index.tolist(), [3, 1, 3, 3, 1])
    check(got["baseline"].tolist(), [NAN, NAN, 11.0, 11.0, 15.75])


def test_hidden_absent_days():
    """The window is of calendar days: old rows fall out of it."""
    given = frame(
        ("a", "2026-05-01", 10.0),
        ("a", "2026-05-02", 20.0),
        ("a", "2026-05-08", 60.0),
        ("a", "2026-05-09", 90.0),
        ("a", "2026-05-10", 90.0),
        ("a", "2026-05-30", 90.0),
    )
    check(baselines(given), [NAN, NAN, 15.0, 40.0, 75.0, NAN])


def test_hidden_day_itself_excluded():
    """The day's own value plays no part, not even with two days before."""
    check(baselines(site("a", 10.0, 10.0, 1000.0), days=2), [NAN, NAN, 10.0])


def test_hidden_missing_use():
    """A missing use adds nothing to a baseline and raises no alarm."""
    given = site("a", 10.0, None, 14.0, None, 30.0)
    got = flag_jumps(given, 7, 2)
    check(got["baseline"].tolist(), [NAN, NAN, NAN, 12.0, 12.0])
    check(got["alarm"].tolist(), [False, False, False, False, True])


def test_hidden_equal_is_no_alarm():
    """Exactly factor times the baseline is no alarm."""
    check(alarms(site("a", 10.0, 10.0, 20.0)), [False, False, False])


def test_hidden_baseline_of_zero():
    """After days without use any use is a jump, none is not."""
    check(alarms(site("a", 0.0, 0.0, 0.0, 0.5)), [False, False, False, True])


def test_hidden_window_of_one_day():
    """One day before can never be two known ones."""
    check(baselines(NORTH, days=1), [NAN] * 5)


def test_hidden_whole_numbers_and_more_columns():
    """Whole numbers and further columns are fine."""
    given = site("a", 10, 12, 40).assign(note=["x", None, "y"])
    got = flag_jumps(given, 7, 2)
    check(list(got.columns), ["site", "day", "kwh", "note", "baseline", "alarm"])
    check(got["alarm"].tolist(), [False, False, True])


def test_hidden_no_rows():
    """Without rows: no rows, but the columns."""
    got = flag_jumps(NORTH.iloc[:0], 7, 2)
    check(len(got), 0)
    check(list(got.columns), ["site", "day", "kwh", "baseline", "alarm"])


def test_hidden_input_unchanged():
    """The given frame is not changed."""
    given = frame(("b", "2026-05-03", 9.0), ("a", "2026-05-02", None), index=[4, 2])
    before = given.copy()
    flag_jumps(given, 7, 2)
    check(given, before)


def test_hidden_nothing_rounded():
    """A baseline keeps all its places, and the smallest excess raises an alarm."""
    given = site("a", 1.0, 1.0, 2.0, 2.66, 2.67)
    check(baselines(given, days=3), [NAN, NAN, 1.0, 4 / 3, 5.66 / 3])
    check(alarms(given.head(4), days=3), [False, False, False, False])
    given = site("a", 1.0, 1.0, 2.0, 2.667)
    check(alarms(given, days=3), [False, False, False, True])
