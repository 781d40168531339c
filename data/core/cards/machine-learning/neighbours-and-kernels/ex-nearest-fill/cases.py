import warnings

import numpy as np
from solution import fill_gaps

GAP = np.nan
SMALL = np.array([[1.0, 10.0], [2.0, 30.0], [2.5, GAP], [9.0, 90.0]])


def test_nearest_value():
    """k = 1 takes over the value of the nearest row."""
    check(fill_gaps(SMALL, 1), np.array([[1, 10], [2, 30], [2.5, 30], [9, 90.0]]))


def test_mean_of_two():
    """k = 2 takes the mean of the two nearest."""
    check(fill_gaps(SMALL, 2)[2].tolist(), [2.5, 20.0])


def test_no_gaps():
    """A table without gaps comes back as it is."""
    full = np.array([[1.0, 2.0], [3.0, 5.0]])
    check(fill_gaps(full, 3), full)


def test_known_values_stay():
    """Only gaps change, wherever they stand."""
    table = np.array([[GAP, 4.0], [5.0, 6.0], [7.0, GAP]])
    check(fill_gaps(table, 1), np.array([[5.0, 4.0], [5.0, 6.0], [7.0, 6.0]]))


def test_bad_k():
    """k below 1 is refused, even where nothing is to be filled."""
    check_raises(ValueError, fill_gaps, SMALL, 0)
    check_raises(ValueError, fill_gaps, np.ones((2, 2)), -1)


def test_hidden_fewer_donors_than_k():
    """With fewer donors than k all of them count."""
    check(fill_gaps(SMALL, 50)[2, 1], (10 + 30 + 90) / 3)


def test_hidden_neighbour_without_the_value():
    """A near row that lacks the value is passed over; the next ones take its place."""
    table = np.array([[0.0, GAP], [0.1, GAP], [4.0, 8.0], [5.0, 6.0], [9.0, 1.0]])
    check(fill_gaps(table, 2)[0].tolist(), [0.0, 7.0])


def test_hidden_mean_over_shared_columns():
    """Distances are means over the columns both know, or rows with gaps look near."""
    table = np.array([
        [0.0, 0.0, 0.0, 0.0, GAP],
        [3.0, GAP, GAP, GAP, 50.0],
        [2.0, 2.0, 2.0, 2.0, 70.0],
    ])
    check(fill_gaps(table, 1)[0].tolist(), [0.0, 0.0, 0.0, 0.0, 70.0])


def test_hidden_guesses_are_no_evidence():
    """A value that was filled in is neither a donor nor part of a distance."""
    table = np.array([
        [0.0, 0.0, GAP],
        [0.0, 1.0, 5.0],
        [0.5, GAP, GAP],
        [1.0, 1.0, 9.0],
    ])
    want = np.array([
        [0.0, 0.0, 5.0],
        [0.0, 1.0, 5.0],
        [0.5, 0.0, 5.0],
        [1.0, 1.0, 9.0],
    ])
    check(fill_gaps(table, 1), want)
    chain = np.array([[GAP, 1.0, 8.0], [GAP, 1.1, 8.0], [6.0, 3.0, 8.0], [2.0, 3.5, GAP]])
    check(fill_gaps(chain, 1)[3].tolist(), [2.0, 3.5, 8.0])
    check(fill_gaps(chain, 2)[1].tolist(), [4.0, 1.1, 8.0])


def test_hidden_column_mean():
    """A row that shares no column with any donor gets the mean of the column."""
    table = np.array([[GAP, GAP, 1.0], [4.0, 2.0, GAP], [8.0, 6.0, GAP]])
    check(fill_gaps(table, 1), np.array([[6.0, 4.0, 1.0], [4, 2, 1], [8, 6, 1.0]]))


def test_hidden_row_of_gaps():
    """A row that knows nothing gets the column means."""
    table = np.array([[GAP, GAP], [4.0, 2.0], [8.0, 12.0]])
    check(fill_gaps(table, 1)[0].tolist(), [6.0, 7.0])


def test_hidden_column_mean_of_known_values():
    """The fallback takes the mean of the known values, not of those filled before."""
    table = np.array([[0.0, GAP], [0.1, 2.0], [5.0, 12.0], [GAP, GAP]])
    got = fill_gaps(table, 1)
    check(got[:, 1].tolist(), [2.0, 2.0, 12.0, 7.0])
    check(got[3, 0], 5.1 / 3)


def test_hidden_equal_row():
    """A row at distance 0 is the nearest donor."""
    table = np.array([[3.0, 3.0, 8.0], [1.0, 2.0, GAP], [1.0, 2.0, 5.0]])
    check(fill_gaps(table, 1)[1].tolist(), [1.0, 2.0, 5.0])


def test_hidden_squared_differences():
    """One large difference counts more than two middling ones: 9 against 4 + 4."""
    table = np.array([[0.0, 0.0, GAP], [3.0, 0.0, 20.0], [2.0, 2.0, 60.0]])
    check(fill_gaps(table, 1)[0].tolist(), [0.0, 0.0, 60.0])


def test_hidden_column_of_gaps():
    """A column that nobody knows stays NaN, and no warning is given."""
    table = np.array([[1.0, GAP, 3.0], [2.0, GAP, GAP], [7.0, GAP, 5.0]])
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        got = fill_gaps(table, 1)
    check(np.isnan(got).tolist(), [[False, True, False]] * 3)
    check(got[:, 2].tolist(), [3.0, 3.0, 5.0])


def test_hidden_ties():
    """Of equally near rows the one with the smaller index is taken."""
    table = np.array([[6.0, 1.0], [5.0, GAP], [4.0, 3.0], [6.0, 7.0], [4.0, 9.0]] * 8)
    donors = [i for i in range(40) if i % 5 != 1]
    for k in (1, 2, 3, 7, 20):
        want = sum(table[i, 1] for i in donors[:k]) / k
        check(fill_gaps(table, k)[1, 1], want)


def test_hidden_input_unchanged():
    """The table keeps its gaps; the answer is another array."""
    table = SMALL.copy()
    got = fill_gaps(table, 1)
    check(np.isnan(table[2, 1]).item(), True)
    got[0, 0] = 77.0
    check(table[0, 0].item(), 1.0)
    full = np.array([[1.0, 2.0]])
    fill_gaps(full, 1)[0, 0] = 55.0
    check(full.tolist(), [[1.0, 2.0]])


def test_hidden_single_row():
    """One row has no neighbours: its gaps stay."""
    got = fill_gaps(np.array([[GAP, 3.0]]), 2)
    check(np.isnan(got).tolist(), [[True, False]])
