import pandas as pd
from solution import score_gaps

COLUMNS = ["student", "before", "after", "gap"]


def scores(*rows):
    frame = pd.DataFrame(rows, columns=["student", "round", "score"])
    return frame.astype({"student": "str", "round": "str", "score": "float64"})


def rows(frame):
    """The rows as tuples, with None for a missing value."""
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame.to_numpy(dtype=object).tolist()
    ]


PAIRS = scores(
    ("ann", "before", 50),
    ("ann", "after", 70),
    ("bo", "before", 60),
    ("bo", "after", 65),
)


def test_columns():
    """Four columns in this order."""
    check(list(score_gaps(PAIRS).columns), COLUMNS)


def test_two_students():
    """Two pairs, the larger gap first."""
    want = [("ann", 50.0, 70.0, 20.0), ("bo", 60.0, 65.0, 5.0)]
    check(rows(score_gaps(PAIRS)), want)


def test_largest_gap_first():
    """Ordered by gap, not by name; rows are numbered anew."""
    got = score_gaps(
        scores(
            ("ann", "before", 50),
            ("ann", "after", 51),
            ("bo", "before", 10),
            ("bo", "after", 90),
        )
    )
    check(got["student"].tolist(), ["bo", "ann"])
    check(got.index.tolist(), [0, 1])


def test_half_points():
    """Scores need not be whole numbers."""
    got = score_gaps(scores(("ann", "before", 7.5), ("ann", "after", 9.25)))
    check(rows(got), [("ann", 7.5, 9.25, 1.75)])


def test_one_score_only():
    """Without a second score there is a row, last, and no gap."""
    got = score_gaps(
        scores(("ann", "before", 50), ("bo", "before", 60), ("bo", "after", 61))
    )
    check(rows(got), [("bo", 60.0, 61.0, 1.0), ("ann", 50.0, None, None)])


def test_hidden_loss_is_negative():
    """A lower score afterwards gives a negative gap."""
    got = score_gaps(
        scores(
            ("ann", "before", 80),
            ("ann", "after", 60),
            ("bo", "before", 50),
            ("bo", "after", 50),
        )
    )
    check(rows(got), [("bo", 50.0, 50.0, 0.0), ("ann", 80.0, 60.0, -20.0)])


def test_hidden_rows_shuffled():
    """The order of rows does not matter, nor do repeated row labels."""
    got = score_gaps(PAIRS.iloc[[3, 1, 0, 2]].set_axis([0, 1, 0, 1]))
    check(rows(got), [("ann", 50.0, 70.0, 20.0), ("bo", 60.0, 65.0, 5.0)])


def test_hidden_nobody_had_a_second_test():
    """Only one round so far: the other column is there, and empty."""
    got = score_gaps(scores(("bo", "before", 60), ("ann", "before", 50)))
    check(list(got.columns), COLUMNS)
    check(rows(got), [("ann", 50.0, None, None), ("bo", 60.0, None, None)])


def test_hidden_only_after():
    """A student who has only the second score is listed, too."""
    got = score_gaps(
        scores(("cy", "after", 90), ("bo", "before", 60), ("bo", "after", 61))
    )
    check(rows(got), [("bo", 60.0, 61.0, 1.0), ("cy", None, 90.0, None)])


def test_hidden_score_missing():
    """A missing score gives no gap, and is not 0."""
    got = score_gaps(scores(("ann", "before", None), ("ann", "after", 70)))
    check(rows(got), [("ann", None, 70.0, None)])


def test_hidden_equal_gaps():
    """Equal gaps, and students without one, are ordered by name."""
    got = score_gaps(
        scores(
            ("zoe", "before", 1),
            ("bo", "before", 50),
            ("bo", "after", 55),
            ("dan", "before", 2),
            ("ann", "before", 70),
            ("ann", "after", 75),
            ("cy", "before", 10),
            ("cy", "after", 90),
        )
    )
    check(got["student"].tolist(), ["cy", "ann", "bo", "dan", "zoe"])


def test_hidden_round_twice():
    """Two scores of a student in one round raise, also equal or missing ones."""
    for second in (50, 90, None):
        given = scores(
            ("ann", "before", 50), ("ann", "after", 70), ("ann", "before", second)
        )
        check_raises(ValueError, score_gaps, given)


def test_hidden_second_round_twice():
    """Two later scores raise as well, and so do two scores of one round alone."""
    given = scores(("ann", "before", 50), ("ann", "after", 70), ("ann", "after", 75))
    check_raises(ValueError, score_gaps, given)
    given = scores(("ann", "before", 50), ("ann", "before", 60))
    check_raises(ValueError, score_gaps, given)


def test_hidden_only_a_missing_score():
    """A student whose only score is missing is listed all the same."""
    got = score_gaps(
        scores(("ann", "before", None), ("bo", "before", 60), ("bo", "after", 61))
    )
    check(rows(got), [("bo", 60.0, 61.0, 1.0), ("ann", None, None, None)])


def test_hidden_no_rows():
    """Without rows there is no student, but the columns."""
    got = score_gaps(PAIRS.iloc[:0])
    check(len(got), 0)
    check(list(got.columns), COLUMNS)


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = PAIRS.iloc[[2, 0, 3, 1]]
    copy = given.copy()
    score_gaps(given)
    check(given, copy)
