import pandas as pd
from solution import sessions

COLUMNS = ["user", "session", "start", "end", "events", "minutes"]
DAY = "2026-09-01 "


def events(*rows):
    """Pairs of user and time; a bare time of day belongs to 1 September 2026."""
    users, times = zip(*rows, strict=True)
    full = [time if time is None or "-" in time else DAY + time for time in times]
    text = pd.Series(full, dtype="object")
    return pd.DataFrame(
        {
            "user": pd.Series(users, dtype="str"),
            "time": pd.to_datetime(text, format="ISO8601"),
        }
    )


def brief(table):
    """User, number, events and minutes of each session."""
    columns = ["user", "session", "events", "minutes"]
    return [tuple(row) for row in table[columns].to_numpy(dtype=object).tolist()]


TWO_VISITS = events(
    ("ann", "09:00"),
    ("ann", "09:05"),
    ("ann", "09:25"),
    ("ann", "11:00"),
    ("ann", "11:10"),
)


def test_columns():
    """Six columns; rows numbered from 0."""
    table = sessions(TWO_VISITS)
    check(list(table.columns), COLUMNS)
    check(table.index.tolist(), [0, 1])


def test_two_visits():
    """A pause of 95 minutes parts two sessions."""
    table = sessions(TWO_VISITS)
    check(brief(table), [("ann", 1, 3, 25.0), ("ann", 2, 2, 10.0)])
    check(table["start"].tolist(), [pd.Timestamp(DAY + t) for t in ("09:00", "11:00")])
    check(table["end"].tolist(), [pd.Timestamp(DAY + t) for t in ("09:25", "11:10")])


def test_two_users():
    """Each user has sessions of their own, numbered from 1."""
    given = events(
        ("ann", "09:00"),
        ("ann", "09:20"),
        ("bo", "10:00"),
        ("bo", "12:00"),
        ("bo", "12:06"),
    )
    want = [("ann", 1, 2, 20.0), ("bo", 1, 1, 0.0), ("bo", 2, 2, 6.0)]
    check(brief(sessions(given)), want)


def test_long_session():
    """A session may be longer than the gap, as long as no pause is."""
    given = events(
        ("ann", "09:00"), ("ann", "09:25"), ("ann", "09:50"), ("ann", "10:15")
    )
    check(brief(sessions(given)), [("ann", 1, 4, 75.0)])


def test_other_gap():
    """The gap is a parameter."""
    table = sessions(TWO_VISITS, "10min")
    check(brief(table), [("ann", 1, 2, 5.0), ("ann", 2, 1, 0.0), ("ann", 3, 2, 10.0)])


def test_hidden_exactly_the_gap():
    """A pause of exactly 30 minutes stays inside; a second more does not."""
    given = events(
        ("ann", "09:00:00"),
        ("ann", "09:30:00"),
        ("ann", "10:00:01"),
        ("bo", "09:00:00"),
    )
    want = [("ann", 1, 2, 30.0), ("ann", 2, 1, 0.0), ("bo", 1, 1, 0.0)]
    check(brief(sessions(given)), want)


def test_hidden_gap_in_other_units():
    """The gap is whatever pd.Timedelta takes: hours, seconds, a Timedelta."""
    one = [("ann", 1, 5, 130.0)]
    check(brief(sessions(TWO_VISITS, "2h")), one)
    check(brief(sessions(TWO_VISITS, pd.Timedelta(minutes=95))), one)
    check([row[2] for row in brief(sessions(TWO_VISITS, "599s"))], [2, 1, 1, 1])


def test_hidden_session_is_an_integer():
    """The sessions are numbered with integers."""
    check(sessions(TWO_VISITS)["session"].dtype.kind in "iu", True)


def test_hidden_next_user_soon_after():
    """One user's first event minutes after, or before, another's last."""
    given = events(
        ("ann", "09:00"),
        ("ann", "09:10"),
        ("bo", "09:15"),
        ("bo", "09:20"),
        ("cy", "08:00"),
    )
    want = [("ann", 1, 2, 10.0), ("bo", 1, 2, 5.0), ("cy", 1, 1, 0.0)]
    check(brief(sessions(given)), want)


def test_hidden_users_interleaved():
    """Events of several users, mixed and in no order of time."""
    given = events(
        ("bo", "12:06"),
        ("ann", "09:20"),
        ("bo", "10:00"),
        ("ann", "09:00"),
        ("bo", "12:00"),
        ("ann", "09:40"),
    )
    want = [("ann", 1, 3, 40.0), ("bo", 1, 1, 0.0), ("bo", 2, 2, 6.0)]
    check(brief(sessions(given)), want)


def test_hidden_a_day_and_ten_minutes():
    """A pause of a day and ten minutes is no pause of ten minutes."""
    given = events(("ann", "2026-09-01 09:00"), ("ann", "2026-09-02 09:10"))
    check(brief(sessions(given)), [("ann", 1, 1, 0.0), ("ann", 2, 1, 0.0)])


def test_hidden_over_midnight():
    """Midnight does not end a session."""
    given = events(("ann", "2026-09-01 23:50"), ("ann", "2026-09-02 00:10"))
    check(brief(sessions(given)), [("ann", 1, 2, 20.0)])


def test_hidden_more_than_a_day():
    """A session that never pauses may last longer than a day."""
    steps = pd.date_range("2026-09-01", periods=73, freq="20min")
    given = events(*(("ann", str(step)) for step in steps))
    check(brief(sessions(given)), [("ann", 1, 73, 1440.0)])


def test_hidden_same_time():
    """Events of one instant all count."""
    given = events(
        ("ann", "09:00"), ("ann", "09:00"), ("ann", "09:00"), ("ann", "09:01")
    )
    check(brief(sessions(given)), [("ann", 1, 4, 1.0)])


def test_hidden_seconds():
    """Minutes are not rounded."""
    given = events(("ann", "09:00:00"), ("ann", "09:00:50"))
    check(brief(sessions(given)), [("ann", 1, 2, 50 / 60)])


def test_hidden_missing():
    """Rows without a user or a time do not count, and part nothing."""
    given = events(("ann", "09:00"), (None, "09:10"), ("ann", None), ("ann", "09:25"))
    check(brief(sessions(given)), [("ann", 1, 2, 25.0)])


def test_hidden_repeated_labels_and_columns():
    """Row labels that repeat and further columns, even with gaps, do no harm."""
    given = (
        TWO_VISITS.assign(page=["home", *[None] * 4], events=9)
        .iloc[::-1]
        .set_axis([0, 0, 1, 1, 2])
    )
    table = sessions(given)
    check(list(table.columns), COLUMNS)
    check(brief(table), [("ann", 1, 3, 25.0), ("ann", 2, 2, 10.0)])


def test_hidden_no_events():
    """Without events there are no rows, but the columns."""
    table = sessions(TWO_VISITS.iloc[:0])
    check(len(table), 0)
    check(list(table.columns), COLUMNS)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed, not even its order."""
    given = TWO_VISITS.iloc[::-1]
    copy = given.copy()
    sessions(given)
    check(given, copy)
