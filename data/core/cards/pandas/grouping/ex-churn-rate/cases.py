import math

import pandas as pd
from solution import churn_rate

MARCH, APRIL, MAY = "2026-03", "2026-04", "2026-05"


def activity(*rows):
    return pd.DataFrame(rows, columns=["user", "month", "active"])


FOUR = activity(
    ("ann", MARCH, 1),
    ("bo", MARCH, 1),
    ("cy", MARCH, 1),
    ("dan", MARCH, 1),
    ("ann", APRIL, 1),
    ("bo", APRIL, 1),
    ("cy", APRIL, 1),
    ("dan", APRIL, 0),
)


def test_one_of_four():
    """One of four users is no longer active."""
    check(churn_rate(FOUR, MARCH, APRIL), 0.25)


def test_nobody_left():
    """Everybody stayed: 0."""
    check(churn_rate(FOUR[FOUR["user"] != "dan"], MARCH, APRIL), 0.0)


def test_everybody_left():
    """Nobody is active any more: 1."""
    given = activity(
        ("ann", MARCH, 1), ("bo", MARCH, 1), ("ann", APRIL, 0), ("bo", APRIL, 0)
    )
    check(churn_rate(given, MARCH, APRIL), 1.0)


def test_not_rounded():
    """One of three is a third."""
    check(churn_rate(FOUR[FOUR["user"] != "ann"], MARCH, APRIL), 1 / 3)


def test_other_months():
    """Only the two months named count."""
    given = pd.concat([FOUR, activity(("ann", MAY, 1), ("bo", MAY, 0), ("cy", MAY, 0))])
    check(churn_rate(given, APRIL, MAY), 2 / 3)


def test_hidden_new_users():
    """Who joined in April is neither lost nor in the denominator."""
    given = pd.concat([FOUR, activity(("eve", APRIL, 1), ("fay", APRIL, 0))])
    check(churn_rate(given, MARCH, APRIL), 0.25)


def test_hidden_never_active():
    """Who was not active in March cannot leave in April."""
    given = pd.concat([FOUR, activity(("gil", MARCH, 0), ("gil", APRIL, 0))])
    check(churn_rate(given, MARCH, APRIL), 0.25)


def test_hidden_won_back():
    """Inactive in March and active in April: no part of this rate."""
    given = pd.concat([FOUR, activity(("gil", MARCH, 0), ("gil", APRIL, 1))])
    check(churn_rate(given, MARCH, APRIL), 0.25)


def test_hidden_no_row_in_the_end_month():
    """A user without a row in April was not active in April."""
    check(churn_rate(FOUR.iloc[:6], MARCH, APRIL), 0.5)


def test_hidden_several_rows():
    """Active on one device is active, and a user counts once."""
    given = activity(
        ("ann", MARCH, 1),
        ("ann", MARCH, 1),
        ("ann", MARCH, 0),
        ("bo", MARCH, 1),
        ("ann", APRIL, 0),
        ("ann", APRIL, 1),
        ("ann", APRIL, 0),
    )
    check(churn_rate(given, MARCH, APRIL), 0.5)


def test_hidden_missing_flag():
    """A missing flag says nothing, so it makes nobody active."""
    given = activity(
        ("ann", MARCH, 1.0),
        ("bo", MARCH, 1.0),
        ("cy", MARCH, None),
        ("ann", APRIL, None),
        ("bo", APRIL, 1.0),
    )
    check(churn_rate(given, MARCH, APRIL), 0.5)


def test_hidden_missing_user():
    """Rows without a user do not count."""
    given = pd.concat([FOUR, activity((None, MARCH, 1), (None, MARCH, 1))])
    check(churn_rate(given, MARCH, APRIL), 0.25)


def test_hidden_months_apart():
    """The months need not be neighbours; a pause in between does not matter."""
    given = activity(
        ("ann", MARCH, 1), ("ann", APRIL, 0), ("ann", MAY, 1), ("bo", MARCH, 1)
    )
    check(churn_rate(given, MARCH, MAY), 0.5)


def test_hidden_back_after_the_end():
    """Inactive in April and active in May: lost in April all the same."""
    given = pd.concat([FOUR, activity(("dan", MAY, 1))])
    check(churn_rate(given, MARCH, APRIL), 0.25)


def test_hidden_nobody_at_the_start():
    """Nobody active in the start month: there is no rate."""
    check(math.isnan(churn_rate(FOUR, MAY, APRIL)), True)
    check(math.isnan(churn_rate(FOUR.iloc[:0], MARCH, APRIL)), True)


def test_hidden_end_month_empty():
    """No row at all in the end month: everybody is gone."""
    check(churn_rate(FOUR, MARCH, MAY), 1.0)


def test_hidden_same_month():
    """From a month to itself nobody is lost."""
    check(churn_rate(FOUR, APRIL, APRIL), 0.0)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = pd.concat([FOUR, activity((None, MARCH, 1), ("eve", MARCH, None))])
    copy = given.copy()
    churn_rate(given, MARCH, APRIL)
    check(given, copy)
