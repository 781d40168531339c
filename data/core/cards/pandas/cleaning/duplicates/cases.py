import pandas as pd
from solution import latest_per_customer


def book(*rows, index=None):
    """Records as (record, customer, updated, city)."""
    names = ["record", "customer", "updated", "city"]
    frame = pd.DataFrame(rows, columns=names, index=index)
    frame["updated"] = pd.to_datetime(frame["updated"])
    types = {"record": "int64", "customer": "str", "city": "str"}
    return frame.astype(types)


def kept(*rows):
    return latest_per_customer(book(*rows))["record"].tolist()


def test_older_record_goes():
    """Of two records of a customer the later one stays."""
    check(kept((1, "C7", "2026-01-05", "Bonn"), (2, "C7", "2026-03-01", "Kiel")), [2])


def test_order_of_the_rows():
    """Several customers: what stays keeps its order."""
    got = kept(
        (1, "C9", "2026-01-01", "Bonn"),
        (2, "C2", "2026-01-02", "Kiel"),
        (3, "C9", "2026-02-01", "Ulm"),
        (4, "C5", "2026-01-03", "Jena"),
    )
    check(got, [2, 3, 4])


def test_columns_stay():
    """The rows come whole, with all columns."""
    rows = book((1, "C7", "2026-01-05", "Bonn"), (2, "C7", "2026-03-01", "Kiel"))
    check(latest_per_customer(rows), rows.iloc[[1]])


def test_nothing_to_remove():
    """One record each: all stay."""
    rows = book((1, "C7", "2026-01-05", "Bonn"), (2, "C8", "2026-01-05", "Bonn"))
    check(latest_per_customer(rows), rows)


def test_same_moment():
    """Updated at the same moment: the higher record number stays."""
    got = kept(
        (1, "C1", "2026-01-05 10:00", "Bonn"),
        (4, "C7", "2026-01-05 10:00", "Bonn"),
        (5, "C7", "2026-01-05 10:00", "Kiel"),
    )
    check(got, [1, 5])


def test_hidden_latest_stands_first():
    """The file is not sorted by date: the latest record may stand first."""
    got = kept(
        (3, "C7", "2026-03-01", "Kiel"),
        (1, "C7", "2026-01-05", "Bonn"),
        (2, "C7", "2026-02-01", "Ulm"),
    )
    check(got, [3])


def test_hidden_higher_number_stands_first():
    """At the same moment the number decides, not the place."""
    got = kept(
        (9, "C7", "2026-01-05", "Bonn"),
        (10, "C7", "2026-01-05", "Ulm"),
        (8, "C7", "2026-01-05", "Kiel"),
    )
    check(got, [10])


def test_hidden_low_number_updated_later():
    """The date comes before the number: record 1 was corrected last."""
    got = kept((1, "C7", "2026-05-01", "Bonn"), (2, "C7", "2026-03-01", "Kiel"))
    check(got, [1])


def test_hidden_customer_missing():
    """Two rows without a customer are not one customer: both stay, in place."""
    got = kept(
        (1, None, "2026-01-01", "Bonn"),
        (2, "C7", "2026-01-02", "Kiel"),
        (3, None, "2026-01-01", "Bonn"),
        (4, "C7", "2026-01-03", "Kiel"),
    )
    check(got, [1, 3, 4])


def test_hidden_date_missing():
    """A record without a date is older than any with one."""
    got = kept(
        (1, "C7", "2026-01-02", "Kiel"),
        (2, "C7", None, "Bonn"),
        (3, "C8", None, "Bonn"),
        (4, "C8", "1999-12-31", "Kiel"),
    )
    check(got, [1, 4])


def test_hidden_date_long_ago():
    """A date of 1895, too, is later than a missing one."""
    got = kept((2, "C7", None, "Bonn"), (1, "C7", "1895-06-01", "Kiel"))
    check(got, [1])


def test_hidden_only_missing_dates():
    """A customer all of whose dates are missing keeps the highest number."""
    got = kept((6, "C7", None, "Kiel"), (5, "C7", None, "Bonn"), (7, "C8", None, "Ulm"))
    check(got, [6, 7])


def test_hidden_gaps_are_not_filled_from_older_rows():
    """The latest row has no city; it comes as it is, not with the older city."""
    rows = book((1, "C7", "2026-01-05", "Bonn"), (2, "C7", "2026-03-01", None))
    check(latest_per_customer(rows), rows.iloc[[1]])


def test_hidden_equal_apart_from_the_customer():
    """Two customers may agree in all else."""
    got = kept((1, "C7", "2026-01-05", "Bonn"), (2, "C8", "2026-01-05", "Bonn"))
    check(got, [1, 2])


def test_hidden_exact_spelling():
    """Customers are compared as they are written."""
    got = kept((1, "c7", "2026-01-05", "Bonn"), (2, "C7", "2026-02-05", "Bonn"))
    check(got, [1, 2])


def test_hidden_blank_after_the_customer():
    """A blank more makes another customer, as the text is compared as written."""
    got = kept((1, "C7 ", "2026-01-05", "Bonn"), (2, "C7", "2026-02-05", "Bonn"))
    check(got, [1, 2])


def test_hidden_time_of_day():
    """On the same day the later time of day counts, to the second."""
    got = kept(
        (2, "C7", "2026-01-05 23:59", "Bonn"), (3, "C7", "2026-01-05 09:00", "Ulm")
    )
    check(got, [2])
    got = kept(
        (2, "C7", "2026-01-05 09:00:40", "Bonn"),
        (3, "C7", "2026-01-05 09:00:05", "Ulm"),
    )
    check(got, [2])


def test_hidden_order_is_not_that_of_the_numbers():
    """What stays keeps its place, also where record numbers do not ascend."""
    got = kept(
        (9, "C1", "2026-03-01", "Bonn"),
        (5, None, "2026-03-02", "Kiel"),
        (7, "C2", "2026-01-01", "Ulm"),
        (4, "C1", "2026-02-01", "Jena"),
        (2, "C0", None, "Bonn"),
    )
    check(got, [9, 5, 7, 2])


def test_hidden_labels_unsorted_and_repeated():
    """Rows keep their labels and their order, also where labels repeat."""
    rows = book(
        (1, "C7", "2026-01-05", "Bonn"),
        (2, "C8", "2026-01-05", "Kiel"),
        (3, "C7", "2026-02-05", "Ulm"),
        (4, "C9", "2026-01-01", "Jena"),
        index=[5, 3, 3, 0],
    )
    got = latest_per_customer(rows)
    check(got["record"].tolist(), [2, 3, 4])
    check(got.index.tolist(), [3, 3, 0])


def test_hidden_no_rows():
    """A frame without rows stays one, with its columns."""
    got = latest_per_customer(book())
    check(len(got), 0)
    check(list(got.columns), ["record", "customer", "updated", "city"])


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    rows = book((2, "C7", "2026-03-01", "Kiel"), (1, "C7", "2026-01-05", "Bonn"))
    before = rows.copy()
    latest_per_customer(rows)
    check(rows, before)
