import pandas as pd
from solution import smooth_traffic

NAN = float("nan")


def frame(*rows, index=None):
    given = pd.DataFrame(rows, columns=["date", "visits"], index=index)
    return given.assign(date=pd.to_datetime(given["date"]))


def days(*visits, start="2026-03-01"):
    dates = pd.date_range(start, periods=len(visits))
    return pd.DataFrame({"date": dates, "visits": list(visits)})


WEEKS = days(70, 10, 20, 30, 40, 50, 60, 77, 17, 27)


def test_columns_and_index():
    """Three columns, one row per day, numbered."""
    got = smooth_traffic(WEEKS)
    check(list(got.columns), ["date", "visits", "smooth"])
    check(got.index.tolist(), list(range(10)))
    check(got["date"].tolist(), WEEKS["date"].tolist())


def test_week():
    """From the seventh day on the mean of seven days."""
    check(smooth_traffic(WEEKS)["smooth"].tolist()[6:], [40.0, 41.0, 42.0, 43.0])


def test_too_few_days():
    """The first three days have no mean, the fourth has one of four days."""
    check(smooth_traffic(WEEKS)["smooth"].tolist()[:4], [NAN, NAN, NAN, 32.5])


def test_another_window():
    """The window is that of the call."""
    got = smooth_traffic(days(3, 6, 12, 18), window=3)["smooth"].tolist()
    check(got, [NAN, 4.5, 7.0, 12.0])


def test_visits_kept():
    """The day's visits stand beside the mean, as float64."""
    got = smooth_traffic(WEEKS)["visits"]
    check(got.tolist(), [float(n) for n in WEEKS["visits"]])
    check(got.dtype.name, "float64")


def test_window_below_one():
    """A window of 0 days raises ValueError."""
    check_raises(ValueError, smooth_traffic, WEEKS, 0)


def test_hidden_negative_window():
    """A negative window raises ValueError, also without rows."""
    check_raises(ValueError, smooth_traffic, WEEKS, -7)
    check_raises(ValueError, smooth_traffic, WEEKS.iloc[:0], 0)


def test_hidden_absent_days():
    """Absent days get a row without visits, and windows are of days, not rows."""
    given = frame(("2026-03-01", 9.0), ("2026-03-02", 12.0), ("2026-03-05", 30.0))
    got = smooth_traffic(given, window=3)
    check(got["date"].dt.day.tolist(), [1, 2, 3, 4, 5])
    check(got["visits"].tolist(), [9.0, 12.0, NAN, NAN, 30.0])
    check(got["smooth"].tolist(), [NAN, 10.5, 10.5, NAN, NAN])


def test_hidden_any_order():
    """Rows are in any order, labels repeat."""
    given = frame(
        ("2026-03-03", 12.0), ("2026-03-01", 3.0), ("2026-03-02", 6.0),
        index=[4, 4, 0],
    )
    got = smooth_traffic(given, window=3)
    check(got["visits"].tolist(), [3.0, 6.0, 12.0])
    check(got["smooth"].tolist(), [NAN, 4.5, 7.0])
    check(got.index.tolist(), [0, 1, 2])


def test_hidden_several_rows_per_day():
    """Rows of one day are added up; missing ones add nothing."""
    given = frame(
        ("2026-03-01", 3.0), ("2026-03-02", 5.0), ("2026-03-01", 4.0),
        ("2026-03-02", None),
    )
    got = smooth_traffic(given, window=2)
    check(got["visits"].tolist(), [7.0, 5.0])
    check(got["smooth"].tolist(), [NAN, 6.0])


def test_hidden_unknown_is_not_zero():
    """A day with only missing visits is unknown; a day with 0 visits is not."""
    got = smooth_traffic(days(6.0, None, 0.0, 9.0), window=3)
    check(got["visits"].tolist(), [6.0, NAN, 0.0, 9.0])
    check(got["smooth"].tolist(), [NAN, NAN, 3.0, 4.5])


def test_hidden_more_than_half():
    """Even windows: half of the days is too few."""
    got = smooth_traffic(days(4.0, 8.0, None, None, 6.0, 2.0), window=4)
    check(got["smooth"].tolist(), [NAN, NAN, NAN, NAN, NAN, NAN])
    got = smooth_traffic(days(4.0, 8.0, 6.0, None, 6.0), window=4)
    check(got["smooth"].tolist(), [NAN, NAN, 6.0, 6.0, 20 / 3])


def test_hidden_window_of_one():
    """A window of one day gives the day itself."""
    got = smooth_traffic(days(4.0, None, 6.0), window=1)
    check(got["smooth"].tolist(), [4.0, NAN, 6.0])


def test_hidden_end_of_february():
    """The calendar goes on over the end of a month."""
    given = frame(("2026-02-27", 2.0), ("2026-03-02", 8.0))
    got = smooth_traffic(given)
    check(got["date"].dt.day.tolist(), [27, 28, 1, 2])


def test_hidden_no_rows():
    """Without rows: no rows, but the columns."""
    got = smooth_traffic(WEEKS.iloc[:0])
    check((len(got), list(got.columns)), (0, ["date", "visits", "smooth"]))


def test_hidden_input_unchanged():
    """The given frame is not changed."""
    given = frame(("2026-03-03", 12.0), ("2026-03-01", None), index=[7, 2])
    before = given.copy()
    smooth_traffic(given)
    check(given, before)


def test_hidden_unknown_ends():
    """The first and the last date stand in the result although nothing is known."""
    got = smooth_traffic(days(None, 4.0, 8.0, None), window=2)
    check(got["date"].dt.day.tolist(), [1, 2, 3, 4])
    check(got["visits"].tolist(), [NAN, 4.0, 8.0, NAN])
    check(got["smooth"].tolist(), [NAN, NAN, 6.0, NAN])


def test_hidden_equal_rows():
    """Two channels may count the same: equal rows are both added."""
    given = frame(("2026-03-01", 5.0), ("2026-03-01", 5.0), ("2026-03-02", 4.0))
    check(smooth_traffic(given, window=2)["visits"].tolist(), [10.0, 4.0])
