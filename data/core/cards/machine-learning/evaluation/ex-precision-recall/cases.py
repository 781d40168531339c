import copy
import warnings

import numpy as np
from solution import per_class

NAN = float("nan")


def check_both(matrix, precision, recall):
    got = per_class(matrix)
    check(len(got), 2)
    check(got[0], np.array(precision, dtype=float))
    check(got[1], np.array(recall, dtype=float))


def test_everything_right():
    """Only the diagonal is filled."""
    check_both([[4, 0], [0, 7]], [1, 1], [1, 1])


def test_errors_both_ways():
    """As many taken for the one as for the other."""
    check_both([[6, 2], [2, 14]], [0.75, 0.875], [0.75, 0.875])


def test_rows_are_actual():
    """Rows hold the actual classes, columns the predicted ones."""
    check_both([[8, 2], [0, 10]], [1, 10 / 12], [0.8, 1])


def test_three_classes():
    """Each class against the two others."""
    matrix = [[45, 0, 5], [6, 4, 0], [1, 1, 38]]
    check_both(matrix, [45 / 52, 0.8, 38 / 43], [0.9, 0.4, 0.95])


def test_not_square():
    """Two rows of three cells are refused."""
    check_raises(ValueError, per_class, [[1, 2, 3], [4, 5, 6]])


def test_negative_count():
    """A count below zero is refused."""
    check_raises(ValueError, per_class, [[3, -1], [0, 2]])


def test_hidden_never_predicted():
    """Never predicted, but there: precision is NaN, recall 0."""
    check_both([[5, 0], [3, 0]], [5 / 8, NAN], [1, 0])


def test_hidden_never_occurs():
    """Predicted, but never there: recall is NaN, precision 0."""
    check_both([[5, 3], [0, 0]], [1, 0], [5 / 8, NAN])


def test_hidden_class_without_any_case():
    """Neither there nor predicted: both are NaN."""
    matrix = [[2, 0, 1], [0, 0, 0], [1, 0, 4]]
    check_both(matrix, [2 / 3, NAN, 0.8], [2 / 3, NAN, 0.8])


def test_hidden_all_zero():
    """No case at all: every ratio is undefined."""
    check_both([[0, 0], [0, 0]], [NAN, NAN], [NAN, NAN])


def test_hidden_predicted_but_always_wrong():
    """No hit is a plain 0, not NaN."""
    check_both([[0, 4], [6, 0]], [0, 0], [0, 0])


def test_hidden_one_class():
    """A single class is a square, too."""
    check_both([[9]], [1], [1])


def test_hidden_weighted_counts():
    """Counts may be fractions, also with sums below 1."""
    check_both([[0.25, 0.25], [0.0, 0.125]], [1, 1 / 3], [0.5, 1])


def test_hidden_no_numpy_warning():
    """Undefined ratios come without a division by zero."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        check_both([[5, 0], [3, 0]], [5 / 8, NAN], [1, 0])


def test_hidden_large_counts():
    """Counts and sums may need more than 32 bits."""
    n = 3_000_000_000
    check_both([[n, 2 * n], [0, n]], [1, 1 / 3], [1 / 3, 1])


def test_hidden_ragged():
    """Rows of unequal length are refused."""
    check_raises(ValueError, per_class, [[1, 2], [3]])


def test_hidden_empty():
    """Without rows, or with an empty row, there is no class."""
    check_raises(ValueError, per_class, [])
    check_raises(ValueError, per_class, [[]])


def test_hidden_flat_list():
    """A plain list of numbers is no matrix."""
    check_raises(ValueError, per_class, [1, 2, 3, 4])


def test_hidden_text():
    """Text is refused, even if it reads like a number."""
    check_raises(ValueError, per_class, [["3", "1"], ["0", "2"]])
    check_raises(ValueError, per_class, [[3, 1], [0, "2"]])


def test_hidden_missing_cell():
    """None, NaN and infinity are no counts."""
    check_raises(ValueError, per_class, [[3, None], [0, 2]])
    check_raises(ValueError, per_class, [[3, NAN], [0, 2]])
    check_raises(ValueError, per_class, [[3, float("inf")], [0, 2]])


def test_hidden_matrix_unchanged():
    """The given lists stay as they were."""
    matrix = [[5, 0], [3, 0]]
    before = copy.deepcopy(matrix)
    per_class(matrix)
    check(matrix, before)
