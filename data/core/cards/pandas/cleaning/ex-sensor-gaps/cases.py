import pandas as pd
from solution import close_gaps


def table(*rows, index=None):
    """Readings as (sensor, time of day, value)."""
    frame = pd.DataFrame(rows, columns=["sensor", "time", "value"], index=index)
    frame["time"] = pd.to_datetime("2026-03-01 " + frame["time"].astype("str"))
    return frame.astype({"sensor": "str", "value": "float64"})


def plain(column):
    return [None if pd.isna(value) else value for value in column]


def closed(minutes, *rows):
    """The values and the states."""
    got = close_gaps(table(*rows), minutes)
    return plain(got["value"]), got["state"].tolist()


def every_ten(sensor, *values):
    """A reading each ten minutes from 08:00 on."""
    return [(sensor, f"{8 + i // 6:02}:{i % 6}0", v) for i, v in enumerate(values)]


def test_short_gap():
    """Readings 20 minutes apart, 30 allowed: the value between lies half-way."""
    got = closed(30, *every_ten("t1", 4, None, 8))
    check(got, ([4.0, 6.0, 8.0], ["measured", "filled", "measured"]))


def test_long_gap():
    """Readings 40 minutes apart, 30 allowed: the whole gap stays."""
    got = closed(30, *every_ten("t1", 4, None, None, None, 8))
    check(got[0], [4.0, None, None, None, 8.0])
    check(got[1], ["measured", "missing", "missing", "missing", "measured"])


def test_two_sensors():
    """Each sensor has its own line."""
    got = closed(30, *every_ten("t1", 4, None, 8), *every_ten("t2", 50, None, 40))
    check(got[0], [4.0, 6.0, 8.0, 50.0, 45.0, 40.0])


def test_open_ends():
    """Without a reading before or after, a gap stays."""
    got = closed(60, *every_ten("t1", None, 5, None, 7, None))
    check(got[0], [None, 5.0, 6.0, 7.0, None])
    check(got[1], ["missing", "measured", "filled", "measured", "missing"])


def test_columns():
    """The state is a new last column."""
    got = close_gaps(table(*every_ten("t1", 4, None, 8)), 30)
    check(list(got.columns), ["sensor", "time", "value", "state"])


def test_hidden_exactly_the_limit():
    """Readings exactly as far apart as allowed: the gap is filled."""
    check(closed(30, *every_ten("t1", 1, None, None, 7))[0], [1.0, 3.0, 5.0, 7.0])


def test_hidden_uneven_times():
    """The line follows the time, not the number of rows."""
    got = closed(60, ("t1", "08:00", 10), ("t1", "08:05", None), ("t1", "08:20", 18))
    check(got[0], [10.0, 12.0, 18.0])


def test_hidden_one_row_in_a_long_gap():
    """A single row may lie in a gap of hours."""
    got = closed(
        30,
        *every_ten("t1", 4, 5, 6),
        ("t1", "09:30", None),
        ("t1", "11:00", 9),
        ("t1", "11:10", 10),
    )
    check(got[1][3:], ["missing", "measured", "measured"])


def test_hidden_many_rows_in_a_short_gap():
    """Many rows may lie within few minutes."""
    rows = [("t1", f"08:0{i}", v) for i, v in enumerate([1, None, None, None, None, 6])]
    got = closed(5, *rows, *[("t1", f"{h}:00", 6) for h in range(10, 20)])
    check(got[0][:6], [1.0, 2.0, 3.0, 4.0, 5.0, 6.0])


def test_hidden_gap_between_sensors():
    """The readings before and after belong to the same sensor."""
    got = closed(
        60,
        ("t1", "08:00", 10),
        ("t1", "08:10", None),
        ("t2", "08:20", None),
        ("t2", "08:30", 40),
    )
    check(got[0], [10.0, None, None, 40.0])


def test_hidden_short_and_long_in_one_sensor():
    """Each gap is judged alone."""
    got = closed(30, *every_ten("t1", 4, None, 8, None, None, None, 0, None, 2))
    check(got[0], [4.0, 6.0, 8.0, None, None, None, 0.0, 1.0, 2.0])


def test_hidden_rows_in_any_order():
    """Rows out of order, sensors mixed: each row keeps its place."""
    got = closed(
        45,
        ("t2", "08:40", 40),
        ("t1", "08:10", None),
        ("t1", "08:40", 18),
        ("t2", "08:10", None),
        ("t1", "08:00", 10),
        ("t2", "08:00", 80),
    )
    check(got[0], [40.0, 12.0, 18.0, 70.0, 10.0, 80.0])
    check(got[1][:4], ["measured", "filled", "measured", "filled"])


def test_hidden_labels():
    """Labels may repeat and be out of order; they stay."""
    rows = table(*every_ten("t1", 9, None, None, 3, None), index=[7, 2, 2, 0, 5])
    got = close_gaps(rows, 30)
    check(got.index.tolist(), [7, 2, 2, 0, 5])
    check(plain(got["value"]), [9.0, 7.0, 5.0, 3.0, None])
    check(
        got["state"].tolist(), ["measured", "filled", "filled", "measured", "missing"]
    )


def test_hidden_past_midnight():
    """A gap across midnight, with whole dates."""
    rows = table(*every_ten("t1", 10, None, 30))
    rows["time"] = pd.to_datetime(
        ["2026-03-01 23:50", "2026-03-02 00:00", "2026-03-02 00:10"]
    )
    check(plain(close_gaps(rows, 20)["value"]), [10.0, 20.0, 30.0])


def test_hidden_limit_of_days():
    """The limit may be longer than a day."""
    rows = table(*every_ten("t1", 10, None, 30))
    rows["time"] = pd.to_datetime(["2026-03-01", "2026-03-02", "2026-03-03"])
    check(plain(close_gaps(rows, 2880)["value"]), [10.0, 20.0, 30.0])
    check(plain(close_gaps(rows, 2879.5)["value"]), [10.0, None, 30.0])


def test_hidden_seconds():
    """Seconds count, on the line and for the length of the gap."""
    rows = [("t1", "08:00:00", 10), ("t1", "08:00:15", None), ("t1", "08:01:00", 14)]
    check(closed(1, *rows)[0], [10.0, 11.0, 14.0])
    rows = [("t1", "08:00:00", 10), ("t1", "08:10:00", None), ("t1", "08:30:20", 14)]
    check(closed(30, *rows)[0], [10.0, None, 14.0])


def test_hidden_fraction_of_a_minute():
    """`minutes` may have a fraction, and be less than 1."""
    rows = [("t1", "08:00:00", 10), ("t1", "08:00:45", None), ("t1", "08:01:30", 14)]
    check(closed(1.5, *rows)[0], [10.0, 12.0, 14.0])
    rows = [("t1", "08:00:00", 10), ("t1", "08:00:10", None), ("t1", "08:00:20", 14)]
    check(closed(0.5, *rows)[0], [10.0, 12.0, 14.0])
    check(closed(0.25, *rows)[0], [10.0, None, 14.0])


def test_hidden_no_reading():
    """A sensor without any reading."""
    got = closed(30, *every_ten("t1", None, None))
    check(got, ([None, None], ["missing", "missing"]))


def test_hidden_zero_is_a_reading():
    """0 is a reading."""
    check(
        closed(20, *every_ten("t1", 8, None, 0, None, 4))[0], [8.0, 4.0, 0.0, 2.0, 4.0]
    )


def test_hidden_other_columns():
    """Other columns stay with their gaps."""
    rows = table(*every_ten("t1", 4, None, 8)).assign(battery=[3.1, None, 2.9])
    got = close_gaps(rows, 30)
    check(list(got.columns), ["sensor", "time", "value", "battery", "state"])
    check(got[["sensor", "time", "battery"]], rows[["sensor", "time", "battery"]])


def test_hidden_no_rows():
    """Without rows: no rows, and the new column."""
    rows = table(*every_ten("t1", 4)).iloc[:0]
    got = close_gaps(rows, 30)
    check(len(got), 0)
    check(list(got.columns), ["sensor", "time", "value", "state"])


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    rows = table(*every_ten("t1", 9, None, None, 3), index=[3, 2, 1, 0])
    before = rows.copy()
    close_gaps(rows, 60)
    check(rows, before)
