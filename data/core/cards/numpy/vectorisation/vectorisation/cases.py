import sys

import numpy as np
from solution import distances, scaled, stepped

FEW = {"solution": 100, "numpy": 1000}  # steps that need no loop over the data


def check_few_steps(function, *args):
    """Count the steps of Python, in the learner's code and in NumPy's: lines, calls."""
    function(*args)  # NumPy may load something at its first use
    steps = dict.fromkeys(FEW, 0)

    def count(frame, event, arg):
        package = str(frame.f_globals.get("__name__")).partition(".")[0]
        if package not in FEW:
            return None
        steps[package] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        function(*args)
    finally:
        sys.settrace(before)
    check(steps, {package: min(steps[package], FEW[package]) for package in FEW})


def random_rows(rows, columns, seed=0):
    return np.random.default_rng(seed).normal(size=(rows, columns))


def test_scaled():
    """Two columns of different size."""
    X = np.array([[1.0, 200.0], [3.0, 600.0], [2.0, 1000.0]])
    check(scaled(X), np.array([[0.0, 0.0], [1.0, 0.5], [0.5, 1.0]]))


def test_distances():
    """Two points to three points: every pair has its place."""
    A = np.array([[0.0, 0.0], [3.0, 4.0]])
    B = np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0]])
    check(distances(A, B), np.array([[0.0, 3.0, 4.0], [5.0, 4.0, 3.0]]))


def test_stepped():
    """One step from zero weights, by hand: both errors are -1 and -2."""
    X = np.array([[1.0, 0.0], [0.0, 1.0]])
    y = np.array([1.0, 2.0])
    check(stepped(np.zeros(2), X, y, 0.1), np.array([0.1, 0.2]))


def test_steps_reach_the_weights():
    """Many steps find the weights that made the targets."""
    X, true = random_rows(50, 2), np.array([1.5, -2.0])
    weights = np.zeros(2)
    for _ in range(400):
        weights = stepped(weights, X, X @ true, 0.2)
    check(weights, true, tol=1e-6)


def test_scaled_without_a_loop():
    """400 rows, and Python takes at most 100 steps in `scaled`."""
    check_few_steps(scaled, random_rows(400, 3))


def test_distances_without_a_loop():
    """18,000 pairs, and Python takes at most 100 steps in `distances`."""
    args = random_rows(150, 3), random_rows(120, 3, seed=1)
    check_few_steps(distances, *args)


def test_stepped_without_a_loop():
    """400 rows, and Python takes at most 100 steps in `stepped`."""
    X = random_rows(400, 3)
    check_few_steps(stepped, np.ones(3), X, X[:, 0], 0.1)


def test_hidden_wide_without_a_loop():
    """400 columns: no loop over columns, coordinates or weights either."""
    X = random_rows(3, 400)
    check_few_steps(scaled, X)
    check_few_steps(distances, X, X[:2])
    check_few_steps(stepped, np.ones(400), X, np.ones(3), 0.1)


def test_hidden_constant_column():
    """A column of equal values becomes 0, not NaN."""
    X = np.array([[0.1, 1.0], [0.1, 3.0], [0.1, 2.0]])
    check(scaled(X), np.array([[0.0, 0.0], [0.0, 1.0], [0.0, 0.5]]))


def test_hidden_tiny_span():
    """A column whose values are tiny, but not equal, is scaled like any other."""
    X = np.array([[0.0], [1e-10], [4e-10]])
    check(scaled(X), np.array([[0.0], [0.25], [1.0]]))


def test_hidden_single_row():
    """In a single row every column is constant."""
    check(scaled(np.array([[4.0, -7.0]])), np.array([[0.0, 0.0]]))


def test_hidden_square_matrix():
    """As many rows as columns: columns are scaled, not rows."""
    X = np.array([[0.0, 4.0, 1.0], [1.0, 2.0, 3.0], [2.0, 0.0, 5.0]])
    want = np.array([[0.0, 1.0, 0.0], [0.5, 0.5, 0.5], [1.0, 0.0, 1.0]])
    check(scaled(X), want)


def test_hidden_integers():
    """Integers give floats: nothing is cut off."""
    check(scaled(np.array([[0], [1], [4]])), np.array([[0.0], [0.25], [1.0]]))
    X, y = np.array([[1, 0], [0, 1]]), np.array([1, 2])
    check(stepped(np.array([0, 0]), X, y, 0.1), np.array([0.1, 0.2]))
    check(distances(X, 3 * X), np.array([[2.0, 10**0.5], [10**0.5, 2.0]]))


def test_hidden_arguments_unchanged():
    """What the caller handed in is as it was."""
    X, y, weights = random_rows(5, 2), np.arange(5.0), np.ones(2)
    kept = X.copy(), y.copy(), weights.copy()
    scaled(X)
    distances(X, X)
    stepped(weights, X, y, 0.1)
    check((X, y, weights), kept)


def test_hidden_distance_to_itself():
    """A point has the distance 0 to itself, exactly, and never NaN."""
    X = random_rows(60, 5)
    check(np.diag(distances(X, X)), np.zeros(60), tol=0.0)


def test_hidden_far_from_the_origin():
    """Close points with large coordinates keep their distance."""
    A = np.array([[1e9, 0.0], [1e9 + 1, 0.0]])
    check(distances(A, A), np.array([[0.0, 1.0], [1.0, 0.0]]))


def test_hidden_single_point_on_a_line():
    """One point with one coordinate: still a row for each point of A."""
    point, others = np.array([[1.0]]), np.array([[4.0], [-1.0]])
    check(distances(point, others), np.array([[3.0, 2.0]]))
    check(distances(others, point), np.array([[3.0], [2.0]]))


def test_hidden_no_rows():
    """No points on one side: an empty result of the right shape."""
    check(distances(np.empty((0, 2)), np.ones((3, 2))).shape, (0, 3))


def test_hidden_same_as_the_loops():
    """More columns and negative values: the same as with the loops."""
    A, B = random_rows(7, 4), random_rows(5, 4, seed=1)
    pairs = [[sum((p - q) ** 2 for p, q in zip(a, b)) ** 0.5 for b in B] for a in A]
    check(distances(A, B), np.array(pairs))

    y, weights, rate = B[:, 0], np.array([0.5, -1.0, 2.0, 0.0]), 0.3
    errors = [sum(x * w for x, w in zip(row, weights)) - t for row, t in zip(B, y)]
    slopes = [2 * sum(e * row[j] for e, row in zip(errors, B)) / 5 for j in range(4)]
    want = [w - rate * slope for w, slope in zip(weights, slopes)]
    check(stepped(weights, B, y, rate), np.array(want))
