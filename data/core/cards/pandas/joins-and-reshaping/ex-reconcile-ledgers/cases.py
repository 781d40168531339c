import pandas as pd
from solution import reconcile

COLUMNS = ["account", "ref", "ours", "theirs", "problem"]


def ledger(*rows):
    frame = pd.DataFrame(rows, columns=["account", "ref", "amount"])
    return frame.astype({"account": "str", "ref": "int64", "amount": "float64"})


def bank(*rows):
    return ledger(*rows).rename(columns={"ref": "reference"})


def rows(frame):
    """The rows as tuples, with None for a missing value."""
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame.to_numpy(dtype=object).tolist()
    ]


def test_everything_agrees():
    """Equal lines in another order: nothing to report, the columns are there."""
    got = reconcile(
        ledger(("A", 1, 5.0), ("A", 2, 7.0)), bank(("A", 2, 7.0), ("A", 1, 5.0))
    )
    check(len(got), 0)
    check(list(got.columns), COLUMNS)


def test_missing_on_each_side():
    """One line that only we have, one that only the bank has."""
    got = reconcile(
        ledger(("A", 1, 5.0), ("A", 2, 7.0)), bank(("A", 1, 5.0), ("A", 3, 9.0))
    )
    check(
        rows(got),
        [("A", 2, 7.0, None, "not at bank"), ("A", 3, None, 9.0, "not in ledger")],
    )


def test_amount_differs():
    """A line on both sides with two amounts."""
    got = reconcile(ledger(("A", 1, 5.0)), bank(("A", 1, 50.0)))
    check(rows(got), [("A", 1, 5.0, 50.0, "amount differs")])


def test_ordered():
    """Ordered by account and reference, whatever the problem; numbered anew."""
    got = reconcile(
        ledger(("B", 2, 1.0), ("A", 10, 1.0), ("B", 1, 4.0)),
        bank(("A", 9, 1.0), ("B", 1, 4.5), ("B", 2, 1.0)),
    )
    check(got[["account", "ref"]].to_numpy().tolist(), [["A", 9], ["A", 10], ["B", 1]])
    check(got.index.tolist(), [0, 1, 2])


def test_line_twice():
    """A payment booked twice must not pass."""
    twice = ledger(("A", 1, 5.0), ("A", 1, 5.0))
    check_raises(ValueError, reconcile, twice, bank(("A", 1, 5.0)))


def test_hidden_same_reference_in_two_accounts():
    """References repeat across accounts: the key is the pair."""
    got = reconcile(
        ledger(("A", 1, 5.0), ("B", 1, 6.0)), bank(("B", 1, 6.0), ("C", 1, 5.0))
    )
    check(
        rows(got),
        [("A", 1, 5.0, None, "not at bank"), ("C", 1, None, 5.0, "not in ledger")],
    )


def test_hidden_rounding():
    """0.1 + 0.2 agrees with 0.3; a cent more does not."""
    got = reconcile(
        ledger(("A", 1, 0.1 + 0.2), ("A", 2, 0.3)), bank(("A", 1, 0.3), ("A", 2, 0.31))
    )
    check(got["ref"].tolist(), [2])


def test_hidden_large_amounts():
    """A cent is a cent, however large the amounts are."""
    got = reconcile(
        ledger(("A", 1, 1_000_000.00), ("A", 2, 2.00)),
        bank(("A", 1, 1_000_000.01), ("A", 2, 2.01)),
    )
    check(got["ref"].tolist(), [1, 2])


def test_hidden_parts_of_a_cent():
    """It is the distance that counts, not where the amounts would be rounded or cut."""
    got = reconcile(
        ledger(("A", 1, 1.004), ("A", 2, 5.000), ("A", 3, 0.29)),
        bank(("A", 1, 1.006), ("A", 2, 5.006), ("A", 3, 0.1 + 0.19)),
    )
    check(got["ref"].tolist(), [2])


def test_hidden_keys_that_look_alike_glued():
    """Account A1 with reference 11 is not account A11 with reference 1."""
    got = reconcile(ledger(("A1", 11, 5.0)), bank(("A11", 1, 5.0)))
    check(
        rows(got),
        [("A1", 11, 5.0, None, "not at bank"), ("A11", 1, None, 5.0, "not in ledger")],
    )


def test_hidden_amount_missing_on_one_side():
    """The line is known to both, its amount only to one: the amounts differ."""
    got = reconcile(
        ledger(("A", 1, None), ("A", 2, 2.0)), bank(("A", 1, 5.0), ("A", 2, None))
    )
    check(
        rows(got),
        [("A", 1, None, 5.0, "amount differs"), ("A", 2, 2.0, None, "amount differs")],
    )


def test_hidden_amount_missing_on_both_sides():
    """Two missing amounts do not agree either."""
    got = reconcile(ledger(("A", 1, None)), bank(("A", 1, None)))
    check(rows(got), [("A", 1, None, None, "amount differs")])


def test_hidden_missing_amount_of_a_lone_line():
    """A line without an amount that only the bank has is still not in the ledger."""
    got = reconcile(ledger(("A", 1, 5.0)), bank(("A", 1, 5.0), ("A", 2, None)))
    check(rows(got), [("A", 2, None, None, "not in ledger")])


def test_hidden_too_little_and_too_much():
    """Differences of both signs are found."""
    got = reconcile(
        ledger(("A", 1, 5.0), ("A", 2, 5.0)), bank(("A", 1, 4.0), ("A", 2, 6.0))
    )
    check(got["problem"].tolist(), ["amount differs"] * 2)


def test_hidden_line_twice_at_bank():
    """A line twice in the bank's table raises, too, also if it is not in ours."""
    twice = bank(("A", 1, 5.0), ("A", 9, 5.0), ("A", 9, 5.0))
    check_raises(ValueError, reconcile, ledger(("A", 1, 5.0)), twice)


def test_hidden_line_twice_with_two_amounts():
    """The same line with another amount is the same line: it raises."""
    twice = ledger(("A", 1, 5.0), ("A", 1, 6.0))
    check_raises(ValueError, reconcile, twice, bank(("A", 1, 5.0)))


def test_hidden_references_stay_whole_numbers():
    """Lines on one side only do not turn the references into floats."""
    got = reconcile(ledger(("A", 1, 5.0)), bank(("A", 2, 5.0)))
    check(str(got["ref"].dtype), "int64")


def test_hidden_empty_ledger():
    """Without a ledger, every line of the bank is reported."""
    got = reconcile(ledger(), bank(("A", 2, 5.0), ("A", 1, 5.0)))
    check(
        rows(got),
        [("A", 1, None, 5.0, "not in ledger"), ("A", 2, None, 5.0, "not in ledger")],
    )


def test_hidden_given_frames_unchanged():
    """Neither frame is changed, not even its names."""
    given, stated = ledger(("A", 1, 5.0)), bank(("A", 2, 5.0))
    copies = given.copy(), stated.copy()
    reconcile(given, stated)
    check((given, stated), copies)
