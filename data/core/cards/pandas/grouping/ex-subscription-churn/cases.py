import pandas as pd
from solution import monthly_churn

COLUMNS = ["month", "at_start", "lost", "rate"]


def subscriptions(*rows):
    frame = pd.DataFrame(rows, columns=["customer", "started", "ended"])
    return frame.assign(
        started=pd.to_datetime(frame["started"]), ended=pd.to_datetime(frame["ended"])
    )


def rows(report):
    return [tuple(row) for row in report.to_numpy(dtype=object).tolist()]


THREE = subscriptions(
    ("ann", "2026-01-10", None),
    ("bo", "2026-01-20", "2026-03-15"),
    ("cy", "2026-02-05", "2026-04-20"),
)


def test_columns():
    """Four columns, one row per month in the order given."""
    report = monthly_churn(THREE, ["2026-04", "2026-03"])
    check(list(report.columns), COLUMNS)
    check(report["month"].tolist(), ["2026-04", "2026-03"])


def test_one_lost():
    """In March one of three customers leaves; the counts are integers."""
    report = monthly_churn(THREE, ["2026-03"])
    check(rows(report), [("2026-03", 3, 1, 1 / 3)])
    check([report[name].dtype.kind for name in ("at_start", "lost")], ["i", "i"])


def test_nobody_lost():
    """In February two are there at the start, and stay."""
    check(rows(monthly_churn(THREE, ["2026-02"])), [("2026-02", 2, 0, 0.0)])


def test_each_month_its_own_start():
    """Those lost in March are not there at the start of April."""
    report = monthly_churn(THREE, ["2026-03", "2026-04", "2026-05"])
    want = [("2026-03", 3, 1, 1 / 3), ("2026-04", 2, 1, 0.5), ("2026-05", 1, 0, 0.0)]
    check(rows(report), want)


def test_newcomers():
    """Who starts during the month is not counted at its start."""
    given = pd.concat([THREE, subscriptions(("dan", "2026-03-02", None))])
    check(rows(monthly_churn(given, ["2026-03"])), [("2026-03", 3, 1, 1 / 3)])


def test_hidden_change_of_plan():
    """One subscription ends and another starts: the customer is not lost."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-03-10"),
        ("ann", "2026-03-10", None),
        ("bo", "2026-01-10", "2026-03-10"),
    )
    check(rows(monthly_churn(given, ["2026-03"])), [("2026-03", 2, 1, 0.5)])


def test_hidden_left_and_came_back():
    """Gone for ten days within the month, and back on the first of the next."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-03-10"), ("ann", "2026-03-20", None)
    )
    check(rows(monthly_churn(given, ["2026-03"])), [("2026-03", 1, 0, 0.0)])


def test_hidden_two_subscriptions():
    """A customer with two open subscriptions counts once, and is lost with the last."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-03-10"),
        ("ann", "2026-01-15", "2026-04-10"),
        ("bo", "2026-01-10", None),
    )
    report = monthly_churn(given, ["2026-03", "2026-04"])
    check(rows(report), [("2026-03", 2, 0, 0.0), ("2026-04", 2, 1, 0.5)])


def test_hidden_came_and_left_within_the_month():
    """Open on neither first day: not in the rate."""
    given = pd.concat([THREE, subscriptions(("dan", "2026-03-05", "2026-03-25"))])
    check(rows(monthly_churn(given, ["2026-03"])), [("2026-03", 3, 1, 1 / 3)])


def test_hidden_ends_on_the_first():
    """What ends on 1 April is open for the last time on 31 March: lost in March."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-04-01"), ("bo", "2026-01-10", None)
    )
    report = monthly_churn(given, ["2026-03", "2026-04"])
    check(rows(report), [("2026-03", 2, 1, 0.5), ("2026-04", 1, 0, 0.0)])


def test_hidden_starts_on_the_first():
    """What starts on 1 March is there at the start of March."""
    given = subscriptions(("ann", "2026-03-01", None), ("bo", "2026-03-02", None))
    check(rows(monthly_churn(given, ["2026-03"])), [("2026-03", 1, 0, 0.0)])


def test_hidden_end_of_the_year():
    """After December comes January."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-12-31"), ("bo", "2026-01-10", None)
    )
    check(rows(monthly_churn(given, ["2026-12"])), [("2026-12", 2, 1, 0.5)])


def test_hidden_away_on_the_first():
    """A pause over the first day of April: lost in March, though back later."""
    given = subscriptions(
        ("ann", "2026-01-10", "2026-03-20"),
        ("ann", "2026-04-05", None),
        ("bo", "2026-01-10", None),
    )
    report = monthly_churn(given, ["2026-03", "2026-04"])
    check(rows(report), [("2026-03", 2, 1, 0.5), ("2026-04", 1, 0, 0.0)])


def test_hidden_february():
    """After 28 days comes March, in a leap year after 29."""
    for year in (2026, 2028):
        given = subscriptions(
            ("ann", "2026-01-10", f"{year}-03-01"),
            ("bo", "2026-01-10", f"{year}-03-02"),
        )
        month = f"{year}-02"
        check(rows(monthly_churn(given, [month])), [(month, 2, 1, 0.5)])


def test_hidden_nobody_at_the_start():
    """Before anybody started there is no rate."""
    report = monthly_churn(THREE, ["2025-12"])
    check(report[["at_start", "lost"]].to_numpy().tolist(), [[0, 0]])
    check(report["rate"].isna().tolist(), [True])


def test_hidden_no_months():
    """Without months there are no rows, but the columns."""
    report = monthly_churn(THREE, [])
    check(len(report), 0)
    check(list(report.columns), COLUMNS)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = THREE.copy()
    monthly_churn(given, ["2026-03"])
    check(given, THREE)
