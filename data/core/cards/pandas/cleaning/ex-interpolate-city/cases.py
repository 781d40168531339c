import pandas as pd
from solution import fill_temperatures


def table(*rows, index=None):
    """Readings as (city, date, temp)."""
    frame = pd.DataFrame(rows, columns=["city", "date", "temp"], index=index)
    frame["date"] = pd.to_datetime(frame["date"])
    return frame.astype({"city": "str", "temp": "float64"})


def plain(column):
    return [None if pd.isna(value) else value for value in column]


def temps(*rows):
    return plain(fill_temperatures(table(*rows))["temp"])


def week(city, *values, first="2026-03-01"):
    """One reading a day from `first` on."""
    days = pd.date_range(first, periods=len(values))
    return [(city, day, value) for day, value in zip(days, values, strict=True)]


def test_one_day_missing():
    """The day between two readings lies half-way."""
    check(temps(*week("Bonn", 4, None, 8)), [4.0, 6.0, 8.0])


def test_two_days_missing():
    """Equal steps from day to day."""
    check(temps(*week("Bonn", 9, None, None, 3)), [9.0, 7.0, 5.0, 3.0])


def test_two_cities():
    """Each city has its own line."""
    got = temps(*week("Bonn", 10, None, 20), *week("Oslo", -10, None, -4))
    check(got, [10.0, 15.0, 20.0, -10.0, -7.0, -4.0])


def test_flag():
    """A new last column says where a value was put in."""
    got = fill_temperatures(table(*week("Bonn", 4, None, 8, 9)))
    check(list(got.columns), ["city", "date", "temp", "filled"])
    check(got["filled"].tolist(), [False, True, False, False])


def test_before_the_first_reading():
    """Before the first reading of a city the gap stays."""
    check(temps(*week("Bonn", None, 5, None, 7)), [None, 5.0, 6.0, 7.0])


def test_hidden_after_the_last_reading():
    """After the last reading the gap stays as well, and is not flagged."""
    got = fill_temperatures(table(*week("Bonn", 5, None, 7, None, None)))
    check(plain(got["temp"]), [5.0, 6.0, 7.0, None, None])
    check(got["filled"].tolist(), [False, True, False, False, False])


def test_hidden_days_without_a_row():
    """A day may have no row at all: the line follows the dates, not the rows."""
    got = temps(
        ("Bonn", "2026-03-01", 10),
        ("Bonn", "2026-03-02", None),
        ("Bonn", "2026-03-05", 18),
    )
    check(got, [10.0, 12.0, 18.0])


def test_hidden_no_line_from_city_to_city():
    """The end of one city and the start of the next are not joined."""
    got = temps(*week("Bonn", 10, None), *week("Oslo", None, -4))
    check(got, [10.0, None, None, -4.0])


def test_hidden_rows_in_any_order():
    """Rows out of order and cities mixed: each row keeps its place."""
    got = temps(
        ("Oslo", "2026-03-03", -4),
        ("Bonn", "2026-03-02", None),
        ("Bonn", "2026-03-04", 40),
        ("Oslo", "2026-03-02", None),
        ("Bonn", "2026-03-01", 10),
        ("Oslo", "2026-03-01", -10),
    )
    check(got, [-4.0, 20.0, 40.0, -7.0, 10.0, -10.0])


def test_hidden_labels():
    """Labels may repeat and be out of order; they stay."""
    rows = table(*week("Bonn", 9, None, None, 3), index=[7, 2, 2, 0])
    got = fill_temperatures(rows)
    check(got.index.tolist(), [7, 2, 2, 0])
    check(plain(got["temp"]), [9.0, 7.0, 5.0, 3.0])
    check(got["filled"].tolist(), [False, True, True, False])


def test_hidden_turn_of_the_year():
    """A gap across the turn of the year, after a leap year, too."""
    got = temps(*week("Bonn", 8, None, None, 2, first="2026-12-30"))
    check(got, [8.0, 6.0, 4.0, 2.0])
    got = temps(*week("Bonn", 8, None, None, 2, first="2028-12-30"))
    check(got, [8.0, 6.0, 4.0, 2.0])


def test_hidden_long_gap():
    """However long the gap between two readings is, all its rows are filled."""
    check(temps(*week("Bonn", 0, *[None] * 39, 40)), [float(i) for i in range(41)])


def test_hidden_leap_day():
    """A gap across a 29 February without a row."""
    got = temps(
        ("Bonn", "2028-02-28", 1),
        ("Bonn", "2028-03-01", None),
        ("Bonn", "2028-03-02", 4),
    )
    check(got, [1.0, 3.0, 4.0])


def test_hidden_one_reading():
    """A city with one reading has no line; nor has one without any."""
    rows = [*week("Bonn", None, 5, None), *week("Oslo", None, None)]
    check(temps(*rows), [None, 5.0, None, None, None])


def test_hidden_zero_degrees():
    """0 degrees is a reading."""
    check(temps(*week("Bonn", 4, 0, None, 2)), [4.0, 0.0, 1.0, 2.0])


def test_hidden_not_rounded():
    """Values are not rounded."""
    got = temps(*week("Bonn", 1, None, None, 2))
    check(got, [1.0, 4 / 3, 5 / 3, 2.0])


def test_hidden_other_columns():
    """Other columns stay with their gaps, texts and numbers alike."""
    rows = table(*week("Bonn", 4, None, 8))
    rows["rain"] = [0.0, None, 2.0]
    rows["note"] = pd.Series(["new sensor", None, "frost"], dtype="str")
    got = fill_temperatures(rows)
    check(list(got.columns), ["city", "date", "temp", "rain", "note", "filled"])
    check(got[["city", "date", "rain", "note"]], rows[["city", "date", "rain", "note"]])


def test_hidden_flag_is_boolean():
    """The flag is a column of bool."""
    got = fill_temperatures(table(*week("Bonn", 4, None, 8)))
    check(str(got["filled"].dtype), "bool")


def test_hidden_no_rows():
    """Without rows: no rows, and the new column."""
    got = fill_temperatures(table())
    check(len(got), 0)
    check(list(got.columns), ["city", "date", "temp", "filled"])


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    rows = table(*week("Bonn", 9, None, None, 3, None), index=[4, 3, 2, 1, 0])
    before = rows.copy()
    fill_temperatures(rows)
    check(rows, before)
