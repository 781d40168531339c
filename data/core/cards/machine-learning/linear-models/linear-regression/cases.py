import numpy as np
from solution import fit, r_squared


def table(n=30, noise=1.0, offset=0.0, seed=2):
    """Three columns with slopes 2, -1 and 0.5, intercept 7."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 3))
    y = X @ np.array([2.0, -1.0, 0.5]) + 7 + rng.normal(scale=noise, size=n)
    return X + offset, y


def predicted(X, coefficients, intercept):
    return X @ coefficients + intercept


def test_line():
    """Points on 3 x - 2."""
    coefficients, intercept = fit(np.array([[0.0], [1.0], [5.0]]), np.array([-2.0, 1, 13]))
    check((coefficients.tolist(), float(intercept)), ([3.0], -2.0))


def test_by_hand():
    """Through (0, 1), (1, 1) and (2, 4): slope 1.5, intercept 0.5."""
    coefficients, intercept = fit(np.array([[0.0], [1.0], [2.0]]), np.array([1.0, 1, 4]))
    check((coefficients.tolist(), float(intercept)), ([1.5], 0.5))


def test_three_columns():
    """Without noise: the true coefficients."""
    X, y = table(noise=0.0)
    coefficients, intercept = fit(X, y)
    check(coefficients, np.array([2.0, -1.0, 0.5]))
    check(float(intercept), 7.0)


def test_r_squared_by_hand():
    """Residuals 0.5, -1 and 0.5 of values that spread by 6."""
    check(r_squared(np.array([1.0, 1.0, 4.0]), np.array([0.5, 2.0, 3.5])), 0.75)


def test_r_squared_of_the_mean():
    """Predicting the mean explains nothing."""
    check(r_squared(np.array([1.0, 2.0, 6.0]), np.array([3.0, 3.0, 3.0])), 0.0)


def test_equal_columns():
    """Two equal columns share their effect in many ways: no unique solution."""
    column = np.arange(6.0)
    check_raises(ValueError, fit, np.column_stack([column, column]), column)


def test_hidden_residuals():
    """The residuals add up to 0 and are orthogonal to every column."""
    X, y = table()
    residuals = y - predicted(X, *fit(X, y))
    check(float(residuals.sum()), 0.0)
    check((X.T @ residuals).tolist(), [0.0, 0.0, 0.0])


def test_hidden_worse_than_the_mean():
    """On new data R squared can be negative, far below -1, too."""
    check(r_squared(np.array([1.0, 2.0, 3.0]), np.array([3.0, 2.0, 1.0])), -3.0)
    check(r_squared(np.array([0.0, 2.0]), np.array([10.0, 10.0])), -81.0)


def test_hidden_right_order_wrong_level():
    """Perfectly correlated, yet off by 2: the level counts."""
    check(r_squared(np.array([1.0, 2.0, 3.0]), np.array([3.0, 4.0, 5.0])), -5.0)


def test_hidden_actual_comes_first():
    """The spread is that of the actual values, not of the predictions."""
    check(r_squared(np.array([0.0, 4.0, 8.0]), np.array([3.0, 4.0, 5.0])), 0.4375)


def test_hidden_far_from_zero():
    """Columns around a million: six digits of the slopes survive."""
    X, y = table(noise=0.0, offset=1e6)
    coefficients, _ = fit(X, y)
    check(coefficients, np.array([2.0, -1.0, 0.5]), tol=1e-6)


def test_hidden_unlike_units():
    """One column in the billions, one in the thousandths."""
    X, y = table(noise=0.0)
    coefficients, intercept = fit(X * np.array([1e6, 1.0, 1e-3]), y)
    check((coefficients * np.array([1e6, 1.0, 1e-3])).tolist(), [2.0, -1.0, 0.5], tol=1e-6)
    check(float(intercept), 7.0, tol=1e-6)


def test_hidden_constant_column():
    """A column that never changes cannot be told from the intercept."""
    X, y = table()
    check_raises(ValueError, fit, np.column_stack([X, np.full(30, 3.0)]), y)
    check_raises(ValueError, fit, np.full((3, 1), 0.1), np.array([1.0, 2.0, 4.0]))


def test_hidden_all_dummies():
    """A column for each category: together they are the constant."""
    rows = np.eye(3)[[0, 1, 2, 0, 1, 2, 2]]
    check_raises(ValueError, fit, rows, np.arange(7.0))


def test_hidden_a_sum_of_others():
    """No two columns are alike, yet one is the sum or a mixture of others."""
    X, y = table()
    check_raises(ValueError, fit, np.column_stack([X, X[:, 0] + X[:, 1]]), y)
    mixture = 3 - X[:, 0] + 2 * X[:, 2]
    check_raises(ValueError, fit, np.column_stack([mixture, X]), y)


def test_hidden_too_few_rows():
    """Three coefficients and an intercept need four rows."""
    X, y = table(4)
    check(predicted(X, *fit(X, y)), y)
    check_raises(ValueError, fit, X[:3], y[:3])


def test_hidden_constant_target():
    """A target that never changes: flat fit, but R squared is undefined."""
    X, _ = table()
    coefficients, intercept = fit(X, np.full(30, 0.1))
    check((coefficients.tolist(), float(intercept)), ([0.0] * 3, 0.1))
    check_raises(ValueError, r_squared, np.full(3, 0.1), np.full(3, 0.1))
    check_raises(ValueError, r_squared, np.full(3, 0.1), np.array([0.1, 0.2, 0.3]))
    check_raises(ValueError, r_squared, np.array([5.0]), np.array([4.0]))


def test_hidden_close_is_not_equal():
    """A small spread is one: values around a billion, or of a billionth."""
    actual, guess = np.array([1.0, 2.0, 3.0]), np.array([1.5, 2.5, 2.5])
    check(r_squared(actual + 1e9, guess + 1e9), 0.625)
    check(r_squared(actual * 1e-9, guess * 1e-9), 0.625)


def test_hidden_lengths():
    """Nothing, or unequal lengths, even where they would broadcast."""
    check_raises(ValueError, fit, np.empty((0, 1)), np.empty(0))
    check_raises(ValueError, fit, np.arange(4.0).reshape(4, 1), np.ones(1))
    check_raises(ValueError, r_squared, np.empty(0), np.empty(0))
    check_raises(ValueError, r_squared, np.array([1.0, 2.0]), np.array([1.0]))


def test_hidden_integers_unchanged():
    """Whole numbers are welcome; the arrays stay as they were."""
    X, y = np.array([[0], [1], [2]]), np.array([1, 1, 4])
    coefficients, intercept = fit(X, y)
    check((coefficients.tolist(), float(intercept)), ([1.5], 0.5))
    check(r_squared(y, np.array([0.5, 2.0, 3.5])), 0.75)
    check((X.tolist(), y.tolist()), ([[0], [1], [2]], [1, 1, 4]))
