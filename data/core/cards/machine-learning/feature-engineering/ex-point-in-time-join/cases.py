import numpy as np
import pandas as pd
from solution import known_before

DAY = pd.Timestamp("2026-09-10")
WEEK = pd.Timedelta(days=7)
NONE = float("nan")


def at(hours):
    """Hours after the 10th of September as times."""
    stamps = [DAY + pd.Timedelta(hours=hour) for hour in hours]
    return pd.Series(stamps, dtype="datetime64[us]")


def labels(*rows):
    """Customer and hour; churned is made up from the place."""
    customers, hours = zip(*rows, strict=True)
    names = pd.Series(customers, dtype="str")
    churned = [place % 2 for place in range(len(rows))]
    return pd.DataFrame({"customer": names, "time": at(hours), "churned": churned})


def features(*rows):
    """Customer, hour and value."""
    customers, hours, values = zip(*rows, strict=True)
    names = pd.Series(customers, dtype="str")
    known = {"customer": names, "known": at(hours)}
    return pd.DataFrame({**known, "value": pd.Series(values, dtype="float64")})


def values(asked, given, limit=WEEK):
    """The new column as a list."""
    return known_before(asked, given, limit)["value"].tolist()


def test_newest_before():
    """Of three values the newest one before the label counts."""
    given = features(("a", 1, 10.0), ("a", 5, 20.0), ("a", 9, 30.0))
    check(values(labels(("a", 7)), given), [20.0])


def test_per_customer():
    """Each label gets the value of its own customer."""
    given = features(("a", 1, 10.0), ("b", 2, 20.0))
    check(values(labels(("a", 7), ("b", 7)), given), [10.0, 20.0])


def test_nothing_before():
    """A value that came later is none, and neither is another customer's."""
    given = features(("a", 8, 10.0), ("b", 1, 20.0))
    check(values(labels(("a", 7), ("c", 7)), given), [NONE, NONE])


def test_too_old():
    """A value older than the limit is none."""
    given = features(("a", 1, 10.0))
    asked = labels(("a", 4), ("a", 9))
    check(values(asked, given, pd.Timedelta(hours=5)), [10.0, NONE])


def test_frame():
    """The labels' columns stay, with value behind them."""
    asked = labels(("a", 3), ("a", 7))
    got = known_before(asked, features(("a", 1, 10.0), ("a", 5, 20.0)), WEEK)
    check(got, asked.assign(value=[10.0, 20.0]))


def test_hidden_same_moment():
    """What became known at the very time of the label is not known before it."""
    given = features(("a", 5, 10.0), ("a", 7, 20.0))
    check(values(labels(("a", 7)), given), [10.0])
    check(values(labels(("a", 5)), given), [NONE])


def test_hidden_exactly_limit():
    """A value exactly as old as the limit still counts; a second older does not."""
    given = features(("a", 1, 10.0), ("b", 1 - 1 / 3600, 20.0))
    asked = labels(("a", 6), ("b", 6))
    check(values(asked, given, pd.Timedelta(hours=5)), [10.0, NONE])


def test_hidden_limit_of_days():
    """Days and hours of an age count together: 1 day 23 hours exceed 1 day."""
    given = features(("a", 0, 10.0), ("a", -49, 5.0), ("b", 24, 20.0))
    asked = labels(("a", 47), ("b", 47))
    check(values(asked, given, pd.Timedelta(days=1)), [NONE, 20.0])


def test_hidden_order_of_labels():
    """Labels keep their order and their index, even repeated and unsorted ones."""
    rows = (("b", 9), ("a", 3), ("c", 5), ("b", 2), ("a", 9))
    asked = labels(*rows).set_axis([7, 7, 0, 3, -1])
    given = features(("a", 8, 1.0), ("b", 1, 2.0), ("a", 2, 3.0), ("b", 8, 4.0))
    got = known_before(asked, given, WEEK)
    check(got, asked.assign(value=[4.0, 3.0, NONE, 2.0, 1.0]))


def test_hidden_unsorted_features():
    """Features come in any order, with any index: the time decides."""
    rows = (("a", 5, 20.0), ("b", 4, 7.0), ("a", 1, 10.0), ("b", 2, 8.0))
    given = features(*rows).set_axis([3, 3, 1, 1])
    check(values(labels(("a", 9), ("b", 9)), given), [20.0, 7.0])


def test_hidden_missing_value():
    """A missing value says nothing: the one before it counts."""
    given = features(("a", 1, 10.0), ("a", 5, NONE), ("b", 5, NONE))
    check(values(labels(("a", 7), ("b", 7)), given), [10.0, NONE])


def test_hidden_missing_but_too_old():
    """Behind a missing value stands one that is too old."""
    given = features(("a", 1, 10.0), ("a", 5, NONE))
    check(values(labels(("a", 7)), given, pd.Timedelta(hours=4)), [NONE])


def test_hidden_corrected_at_once():
    """Of values known at the same moment the last row of the frame counts."""
    rows = [("a", 5, float(n)) for n in range(40)]
    rows += [("a", 5, NONE), ("a", 3, 77.0), ("b", 5, 88.0)]
    check(values(labels(("a", 7)), features(*rows)), [39.0])


def test_hidden_zero_and_negative():
    """0 and negative numbers are values."""
    given = features(("a", 1, 10.0), ("a", 5, 0.0), ("b", 5, -2.5))
    check(values(labels(("a", 7), ("b", 7)), given), [0.0, -2.5])


def test_hidden_newer_is_too_old_for_none():
    """Two labels of one customer: the limit is judged for each."""
    given = features(("a", 0, 10.0), ("a", 20, 20.0))
    asked = labels(("a", 19), ("a", 21), ("a", 3), ("a", 40))
    want = [NONE, 20.0, 10.0, NONE]
    check(values(asked, given, pd.Timedelta(hours=6)), want)


def test_hidden_no_features():
    """Without features every value is NaN; without labels only the columns stand."""
    asked, given = labels(("a", 7), ("b", 8)), features(("a", 1, 10.0))
    alone = known_before(asked, given.iloc[:0], WEEK)["value"]
    check((alone.tolist(), alone.dtype.kind), ([NONE, NONE], "f"))
    got = known_before(asked.iloc[:0], given, WEEK)
    check((len(got), list(got.columns)), (0, ["customer", "time", "churned", "value"]))


def test_hidden_more_columns():
    """Further columns of the features stay out, and may be missing."""
    given = features(("a", 1, 10.0)).assign(source=None, churned=9, time=at([99]))
    got = known_before(labels(("a", 7)), given, WEEK)
    check(list(got.columns), ["customer", "time", "churned", "value"])
    check(got.iloc[0].tolist()[2:], [0, 10.0])


def test_hidden_frames_unchanged():
    """Neither frame is changed, not even its order."""
    asked = labels(("b", 9), ("a", 3))
    given = features(("b", 8, 4.0), ("a", 2, NONE), ("b", 1, 2.0))
    asked_copy, given_copy = asked.copy(), given.copy()
    known_before(asked, given, WEEK)
    check(asked, asked_copy)
    check(given, given_copy)


def test_hidden_many():
    """Five hundred labels at random against a search by hand."""
    rng = np.random.default_rng(4)
    names = np.array(list("abcdef"))
    rows = [
        (str(names[who]), int(hour), float(value))
        for who, hour, value in zip(
            rng.integers(0, 5, 400),
            rng.integers(0, 900, 400),
            rng.integers(0, 99, 400),
            strict=True,
        )
    ]
    asked = [
        (str(names[who]), int(hour))
        for who, hour in zip(
            rng.integers(0, 6, 500), rng.integers(0, 900, 500), strict=True
        )
    ]
    want = []
    for customer, time in asked:
        hits = [
            (hour, place, value)
            for place, (who, hour, value) in enumerate(rows)
            if who == customer and 0 < time - hour <= 12
        ]
        want.append(max(hits)[2] if hits else NONE)
    got = values(labels(*asked), features(*rows), pd.Timedelta(hours=12))
    check(got, want)


def test_hidden_more_columns_of_labels():
    """The labels may have a column known, too; it stays and decides nothing."""
    asked = labels(("a", 7), ("b", 7)).assign(known=at([0, 99]), place=[5, 5])
    given = features(("a", 1, 10.0), ("b", 2, 20.0))
    check(known_before(asked, given, WEEK), asked.assign(value=[10.0, 20.0]))
