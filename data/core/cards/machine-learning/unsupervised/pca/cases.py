import tracemalloc

import numpy as np
from solution import fit, project, restore

CROSS = np.array([[-4.0, -3.0], [4.0, 3.0], [0.6, -0.8], [-0.6, 0.8]])


def rows(count, columns, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(count, columns)) * np.linspace(4, 1, columns)


def test_components_by_hand():
    """Points along (0.8, 0.6), and a few across it."""
    mean, components, _ = fit(CROSS, 1)
    check(mean, np.zeros(2))
    check(components, np.array([[0.8, 0.6]]))


def test_shapes():
    """m components with as many columns as X, m variances, m coordinates per row."""
    X = rows(30, 5)
    mean, components, variances = fit(X, 3)
    check((mean.shape, components.shape, variances.shape), ((5,), (3, 5), (3,)))
    check(project(X, mean, components).shape, (30, 3))


def test_orthonormal():
    """The components have length 1 and are orthogonal."""
    _, components, _ = fit(rows(40, 4), 4)
    check(components @ components.T, np.eye(4))


def test_all_components_restore():
    """With as many components as columns nothing is lost."""
    X = rows(20, 3)
    mean, components, _ = fit(X, 3)
    check(restore(project(X, mean, components), mean, components), X)


def test_m_is_checked():
    """m lies between 1 and the smaller side, and there are two rows at least."""
    for bad in (0, -1, 4):
        check_raises(ValueError, fit, rows(10, 3), bad)
    check_raises(ValueError, fit, rows(3, 10), 4)
    check_raises(ValueError, fit, rows(1, 3), 1)


def test_hidden_variances():
    """Variances with n - 1, in falling order, are those of the coordinates."""
    check(fit(CROSS, 2)[2], np.array([50 / 3, 2 / 3]))
    X = rows(25, 4, seed=1)
    mean, components, variances = fit(X, 4)
    check(variances, project(X, mean, components).var(axis=0, ddof=1))
    check((np.diff(variances) < 0).all().item(), True)


def test_hidden_off_centre():
    """A cloud far from the origin has the components of the cloud at the origin."""
    X = rows(50, 3, seed=2)
    mean, components, variances = fit(X + [100, -300, 50], 2)
    check(mean, X.mean(axis=0) + [100, -300, 50])
    check(components, fit(X, 2)[1])
    check(variances, fit(X, 2)[2])


def test_hidden_signs():
    """The entry of the largest absolute value is positive in each component."""
    for seed in range(12):
        _, components, _ = fit(rows(30, 6, seed), 6)
        largest = np.abs(components).argmax(axis=1)
        check((components[np.arange(6), largest] > 0).tolist(), [True] * 6)


def test_hidden_new_rows():
    """New rows are centred by the mean of the fit; a single one, too."""
    mean, components, _ = fit(CROSS + [10, 20], 1)
    check(project(np.array([[14.0, 23.0]]), mean, components), np.array([[5.0]]))
    check(project(np.array([[10.6, 19.2]]), mean, components), np.array([[0.0]]))


def test_hidden_restore_is_the_nearest():
    """Restored from one component, a row is its nearest point on the line."""
    mean, components, _ = fit(CROSS + [10, 20], 1)
    back = restore(project(CROSS + [10, 20], mean, components), mean, components)
    check(back, np.array([[6.0, 17], [14, 23], [10, 20], [10, 20]]))


def test_hidden_tiny_variance():
    """A variance 18 orders of magnitude below the first keeps its digits."""
    t, e = np.linspace(-1, 1, 101), 1e-9 * np.cos(np.arange(101) * 1.7)
    X = np.column_stack([t + e, t - e])
    _, _, variances = fit(X, 2)
    e = e - e.mean()
    e = e - t * (e @ t) / (t @ t)
    check(variances[1] * 1e18, 2 * (e @ e) / 100 * 1e18, tol=1e-4)


def test_hidden_more_columns_than_rows():
    """20 rows of 2,000 columns: below 20 MB, for no 2,000 x 2,000 matrix is made."""
    X = np.random.default_rng(3).normal(size=(20, 2000)) * np.linspace(3, 1, 20)[:, None]
    tracemalloc.start()
    try:
        mean, components, _ = fit(X, 2)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(peak < 20e6, True)
    check(components @ components.T, np.eye(2))


def test_hidden_integers_unchanged():
    """Integers are accepted, and the input is not centred in place."""
    X = np.array([[5, 9], [7, 2], [6, 4], [8, 1]])
    F = X * 1.5
    before = F.tolist()
    check(fit(X, 2)[2] * 2.25, fit(F, 2)[2])
    mean, components, _ = fit(F, 1)
    project(F, mean, components)
    check(F.tolist(), before)
