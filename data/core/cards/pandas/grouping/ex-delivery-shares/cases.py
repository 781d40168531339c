import pandas as pd
from solution import on_time_shares

COLUMNS = ["courier", "orders", "within_30", "within_45", "within_60"]


def deliveries(*rows):
    frame = pd.DataFrame(rows, columns=["courier", "minutes"])
    return frame.astype({"courier": "str", "minutes": "float64"})


def rows(report):
    return [tuple(row) for row in report.to_numpy(dtype=object).tolist()]


FOUR = deliveries(("ann", 20), ("ann", 40), ("ann", 50), ("ann", 90))


def test_columns():
    """Five columns by default; rows numbered from 0."""
    report = on_time_shares(FOUR)
    check(list(report.columns), COLUMNS)
    check(report.index.tolist(), [0])


def test_one_courier():
    """Four orders, one for each limit and one beyond."""
    check(rows(on_time_shares(FOUR)), [("ann", 4, 0.25, 0.5, 0.75)])


def test_two_couriers():
    """Each courier has a row, sorted by name."""
    report = on_time_shares(
        deliveries(("cy", 10), ("bo", 50), ("cy", 100), ("bo", 40), ("bo", 35))
    )
    check(rows(report), [("bo", 3, 0.0, 2 / 3, 1.0), ("cy", 2, 0.5, 0.5, 0.5)])


def test_other_limits():
    """The limits, and so the columns, may be others."""
    report = on_time_shares(FOUR, (45, 15))
    check(list(report.columns), ["courier", "orders", "within_45", "within_15"])
    check(rows(report), [("ann", 4, 0.5, 0.0)])


def test_all_late():
    """A courier who is never in time has shares of 0."""
    report = on_time_shares(deliveries(("bo", 61), ("bo", 75)))
    check(rows(report), [("bo", 2, 0.0, 0.0, 0.0)])


def test_hidden_never_delivered():
    """Lost orders count among the orders, and never as in time."""
    report = on_time_shares(deliveries(("ann", 20), ("ann", None), ("bo", 20)))
    check(rows(report), [("ann", 2, 0.5, 0.5, 0.5), ("bo", 1, 1.0, 1.0, 1.0)])


def test_hidden_nothing_delivered():
    """A courier who lost every order has a row all the same."""
    report = on_time_shares(deliveries(("ann", None), ("ann", None), ("bo", 10)))
    check(rows(report), [("ann", 2, 0.0, 0.0, 0.0), ("bo", 1, 1.0, 1.0, 1.0)])


def test_hidden_exactly_the_limit():
    """30, 45 and 60 minutes are within their limits; a second more is not."""
    report = on_time_shares(
        deliveries(("ann", 30), ("ann", 45), ("ann", 60), ("ann", 60 + 1 / 60))
    )
    check(rows(report), [("ann", 4, 0.25, 0.5, 0.75)])


def test_hidden_zero_minutes():
    """An order handed over at once took 0 minutes and was in time."""
    report = on_time_shares(deliveries(("ann", 0), ("ann", 90)))
    check(rows(report), [("ann", 2, 0.5, 0.5, 0.5)])


def test_hidden_missing_courier():
    """Orders without a courier stand in a row of their own, sorted like a name."""
    report = on_time_shares(deliveries(("zoe", 20), (None, 90), (None, 40)))
    check(rows(report), [("unknown", 2, 0.0, 0.5, 0.5), ("zoe", 1, 1.0, 1.0, 1.0)])


def test_hidden_courier_named_unknown():
    """Orders that already say "unknown" share the row of those without a courier."""
    report = on_time_shares(deliveries(("unknown", 20), (None, 90), ("ann", 40)))
    check(rows(report), [("ann", 1, 0.0, 1.0, 1.0), ("unknown", 2, 0.5, 0.5, 0.5)])


def test_hidden_repeated_labels():
    """Row labels that repeat, as after a concat, do no harm."""
    given = pd.concat([deliveries(("ann", 20), ("bo", 90)), deliveries(("ann", 50))])
    want = [("ann", 2, 0.5, 0.5, 1.0), ("bo", 1, 0.0, 0.0, 0.0)]
    check(rows(on_time_shares(given)), want)


def test_hidden_no_deliveries():
    """Without deliveries there are no rows, but the columns."""
    report = on_time_shares(FOUR.iloc[:0])
    check(len(report), 0)
    check(list(report.columns), COLUMNS)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = deliveries(("ann", None), (None, 20))
    copy = given.copy()
    on_time_shares(given)
    check(given, copy)
