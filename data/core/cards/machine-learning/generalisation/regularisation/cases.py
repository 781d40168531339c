import numpy as np
from solution import ridge, shrinkage

LINE = np.array([[-1.0], [0.0], [1.0]])


def table(n=40, d=3, seed=6):
    """Columns of unlike means and spreads, noise, intercept 20."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) * np.arange(1.0, d + 1.0) + 5 * np.arange(d)
    y = X @ np.linspace(2, -1, d) + 20 + rng.normal(size=n)
    return X, y


def gradient(X, y, coefficients, intercept, alpha):
    """Of the objective, by coefficient and by intercept: both are 0 at its minimum."""
    errors = X @ coefficients + intercept - y
    by_coefficient = 2 * X.T @ errors + 2 * alpha * coefficients
    return [*by_coefficient.tolist(), float(2 * errors.sum())]


def test_by_hand():
    """x'x is 2 and x'y is 6: a slope of 6 / (2 + alpha)."""
    coefficients, intercept = ridge(LINE, np.array([-3.0, 0.0, 3.0]), 1.0)
    check((coefficients.tolist(), float(intercept)), ([2.0], 0.0))


def test_tiny_alpha_is_least_squares():
    """With hardly any penalty: the least-squares solution."""
    X, y = table()
    want, *_ = np.linalg.lstsq(np.column_stack([X, np.ones(len(y))]), y)
    coefficients, intercept = ridge(X, y, 1e-7)
    check([*coefficients.tolist(), float(intercept)], want.tolist(), tol=1e-6)


def test_more_penalty_shorter():
    """Growing alphas: ever shorter coefficients, ever larger training errors."""
    X, y = table()
    rows = shrinkage(X, y, [0.1, 1.0, 10.0, 100.0])
    check([row[0] for row in rows], [0.1, 1.0, 10.0, 100.0])
    check(all(b[1] < a[1] and b[2] > a[2] for a, b in zip(rows, rows[1:])), True)


def test_equal_columns_share():
    """Two equal columns: each gets half of the effect."""
    X = np.column_stack([LINE, LINE])
    coefficients, _ = ridge(X, np.array([-3.0, 0.0, 3.0]), 2.0)
    check(coefficients.tolist(), [1.0, 1.0])


def test_alpha_zero():
    """Without a penalty it is another problem."""
    check_raises(ValueError, ridge, LINE, np.array([1.0, 2.0, 4.0]), 0.0)


def test_hidden_minimum():
    """At the minimum every slope of the objective is 0."""
    X, y = table()
    for alpha in (0.5, 7.0, 300.0):
        coefficients, intercept = ridge(X, y, alpha)
        check(gradient(X, y, coefficients, intercept, alpha), [0.0] * 4, tol=1e-7)


def test_hidden_intercept_is_free():
    """Under a huge penalty the prediction is the mean, not 0."""
    X, y = table()
    coefficients, intercept = ridge(X, y, 1e12)
    check(float(np.linalg.norm(coefficients)) < 1e-6, True)
    check(float(intercept), float(y.mean()), tol=1e-6)


def test_hidden_shifted_target():
    """Raising y by 100 raises the intercept by 100 and nothing else."""
    X, y = table()
    coefficients, intercept = ridge(X, y, 3.0)
    again, higher = ridge(X, y + 100, 3.0)
    check(again, coefficients)
    check(float(higher - intercept), 100.0)


def test_hidden_shifted_columns():
    """Moving the columns by a constant leaves the coefficients alone."""
    X, y = table()
    check(ridge(X + 1000, y, 3.0)[0], ridge(X, y, 3.0)[0], tol=1e-7)


def test_hidden_units_count():
    """The columns are taken as they come: other units, other solution."""
    coefficients, _ = ridge(10 * LINE, np.array([-3.0, 0.0, 3.0]), 100.0)
    check(coefficients.tolist(), [0.2])


def test_hidden_rows_twice():
    """The errors are summed: all rows twice and twice the alpha give the same."""
    X, y = table()
    coefficients, intercept = ridge(np.vstack([X, X]), np.tile(y, 2), 6.0)
    want, level = ridge(X, y, 3.0)
    check(coefficients, want)
    check(float(intercept), float(level))


def test_hidden_more_columns_than_rows():
    """The penalty makes the solution unique."""
    X, y = table(n=4, d=9)
    coefficients, intercept = ridge(X, y, 0.5)
    check(gradient(X, y, coefficients, intercept, 0.5), [0.0] * 10, tol=1e-7)


def test_hidden_constant_column():
    """A column that never changes gets the coefficient 0."""
    X, y = table()
    coefficients, _ = ridge(np.column_stack([X, np.full(40, 7.0)]), y, 2.0)
    check(coefficients, np.append(ridge(X, y, 2.0)[0], 0.0))


def test_hidden_shrinkage_values():
    """Length and mean squared error as they follow from the fit, in the order given."""
    X, y = table()
    for alpha, length, mse in shrinkage(X, y, [50.0, 0.2, 50.0]):
        coefficients, intercept = ridge(X, y, alpha)
        check(length, float((coefficients**2).sum() ** 0.5))
        check(mse, float(np.mean((X @ coefficients + intercept - y) ** 2)))
    check([row[0] for row in shrinkage(X, y, [50.0, 0.2, 50.0])], [50.0, 0.2, 50.0])
    check(shrinkage(X, y, []), [])


def test_hidden_fault():
    """No rows, unequal lengths, an alpha that is not positive."""
    check_raises(ValueError, ridge, np.empty((0, 2)), np.empty(0), 1.0)
    check_raises(ValueError, ridge, LINE, np.array([1.0]), 1.0)
    check_raises(ValueError, ridge, LINE[:1], np.array([1.0, 2.0]), 1.0)
    check_raises(ValueError, ridge, LINE, np.array([1.0, 2.0, 4.0]), -1.0)


def test_hidden_integers_unchanged():
    """Whole numbers are welcome; the arrays stay as they were."""
    X, y = np.array([[4], [5], [6]]), np.array([-3, 0, 3])
    coefficients, intercept = ridge(X, y, 1)
    check((coefficients.tolist(), float(intercept)), ([2.0], -10.0))
    check((X.tolist(), y.tolist()), ([[4], [5], [6]], [-3, 0, 3]))
