from math import sqrt

from solution import rmse

NAN, INFINITY = float("nan"), float("inf")


def test_perfect():
    """Without an error it is 0."""
    check(rmse([1.5, 2.0, -3.0], [1.5, 2.0, -3.0]), 0.0)


def test_equal_errors():
    """Errors of 3 in both directions."""
    check(rmse([10, 20, 30, 40], [13, 17, 33, 37]), 3.0)


def test_large_error_dominates():
    """Three perfect predictions and one that is off by 4."""
    check(rmse([0, 0, 0, 0], [0, 0, 0, 4]), 2.0)


def test_one_value():
    """A single pair gives its absolute error."""
    check(rmse([2.5], [4.0]), 1.5)


def test_empty():
    """Of nothing there is no mean."""
    check_raises(ValueError, rmse, [], [])


def test_prediction_missing():
    """Fewer predictions than values."""
    check_raises(ValueError, rmse, [1.0, 2.0], [1.0])


def test_hidden_prediction_too_many():
    """More predictions than values."""
    check_raises(ValueError, rmse, [1.0, 2.0], [1.0, 2.0, 3.0])


def test_hidden_one_list_empty():
    """Only one of the lists is empty."""
    check_raises(ValueError, rmse, [], [1.0])
    check_raises(ValueError, rmse, [1.0], [])


def test_hidden_not_rounded():
    """The result keeps all its digits."""
    check(rmse([0, 0, 0], [1, 1, 0]), sqrt(2 / 3))


def test_hidden_tiny_errors():
    """Errors far below a thousandth are no zero."""
    check(rmse([0.0, 0.0], [3e-6, 3e-6]) * 1e6, 3.0)


def test_hidden_nan():
    """NaN on either side is refused: it would swallow the result."""
    check_raises(ValueError, rmse, [1.0, NAN], [1.0, 2.0])
    check_raises(ValueError, rmse, [1.0, 2.0], [NAN, 2.0])


def test_hidden_infinity():
    """Infinities are refused, even where both values are equal."""
    check_raises(ValueError, rmse, [1.0, INFINITY], [1.0, INFINITY])
    check_raises(ValueError, rmse, [1.0, 2.0], [-INFINITY, 2.0])


def test_hidden_text():
    """Text is no number, even if it reads like one."""
    check_raises(TypeError, rmse, [1.0, "2"], [1.0, 2.0])
    check_raises(TypeError, rmse, [1.0, 2.0], ["1.0", "2.0"])


def test_hidden_none():
    """A gap is no number, also where both lists have it."""
    check_raises(TypeError, rmse, [1.0, None], [1.0, 2.0])
    check_raises(TypeError, rmse, [None, 2.0], [None, 2.0])


def test_hidden_large_values():
    """Small errors of large values do not cancel out."""
    check(rmse([1e9, 1e9 + 2], [1e9 + 1, 1e9 + 1]), 1.0)


def test_hidden_negative_values():
    """Only differences count, whatever the signs."""
    check(rmse([-5, -1], [-2, -5]), sqrt(12.5))


def test_hidden_lists_unchanged():
    """The given lists stay as they were."""
    actual, predicted = [3, 1, 2], [1, 2, 3]
    rmse(actual, predicted)
    check((actual, predicted), ([3, 1, 2], [1, 2, 3]))


def test_hidden_many_values():
    """Of 30,000 pairs each counts."""
    n = 15_000
    check(rmse([0.0, 1.0] * n, [7.0, 2.0] * n), 5.0)
