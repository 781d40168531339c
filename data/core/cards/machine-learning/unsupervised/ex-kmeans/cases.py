import numpy as np
from numpy.random import default_rng
from solution import kmeans, lloyd, plus_plus

LINE = np.array([[1.0], [2.0], [9.0], [11.0]])


def blobs(places, rows=40, spread=1.0, seed=7):
    """A cloud of rows around each place, shuffled."""
    rng = default_rng(seed)
    places = np.repeat(np.array(places, dtype=float), rows, axis=0)
    return rng.permutation(places + rng.normal(scale=spread, size=places.shape))


def in_order(centres):
    """The centres as sorted lists: which one is called 0 does not matter."""
    return sorted(np.asarray(centres, dtype=float).tolist())


def squared(X, centres):
    """Squared distance of every row to every centre."""
    return ((X[:, None, :] - np.asarray(centres)[None, :, :]) ** 2).sum(axis=2)


def inertia(X, centres):
    """What k-means makes small: squared distances to the nearest centre, summed."""
    return float(squared(X, centres).min(axis=1).sum())


def sizes(labels, k):
    return sorted(np.bincount(np.asarray(labels), minlength=k).tolist())


def test_lloyd_two_pairs():
    """Two pairs on a line: the centres are their means."""
    centres, labels = lloyd(LINE, np.array([[0.0], [10.0]]))
    check(centres, np.array([[1.5], [10.0]]))
    check(labels.tolist(), [0, 0, 1, 1])


def test_lloyd_moves_on():
    """From a poor start it takes more than one round."""
    X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]])
    centres, labels = lloyd(X, np.array([[0.0], [1.0]]))
    check(centres, np.array([[1.0], [11.0]]))
    check(labels.tolist(), [0, 0, 0, 1, 1, 1])


def test_plus_plus_chooses_rows():
    """The starting centres are different rows of X, here all of them."""
    check(in_order(plus_plus(LINE, 4, default_rng(3))), LINE.tolist())


def test_shapes():
    """k centres with as many columns as X, and a label for each row."""
    X = blobs([(0, 0, 0), (9, 9, 9)])
    centres, labels = kmeans(X, 4, default_rng(0))
    check((centres.shape, labels.shape), ((4, 3), (80,)))


def test_same_seed_same_clusters():
    """The generator handed in decides: the same seed gives the same."""
    X = blobs([(0, 0), (4, 0), (0, 4)])
    first, again = (kmeans(X, 3, default_rng(5)) for _ in range(2))
    check(first[0].tolist(), again[0].tolist())
    check(first[1].tolist(), again[1].tolist())


def test_two_blobs():
    """Two clouds that lie well apart are found, whatever the seed."""
    X = blobs([(0, 0), (20, 20)])
    for seed in range(5):
        centres, labels = kmeans(X, 2, default_rng(seed))
        check(in_order(centres), [[0.0, 0.0], [20.0, 20.0]], tol=0.6)
        check(sizes(labels, 2), [40, 40])


def test_hidden_empty_cluster():
    """A centre far from all rows gets none; it takes over the farthest row."""
    X = np.array([[0.0], [1.0], [2.0], [30.0]])
    centres, labels = lloyd(X, np.array([[1.0], [-500.0]]))
    check(in_order(centres), [[1.0], [30.0]])
    check(sizes(labels, 2), [1, 3])


def test_hidden_two_empty_clusters():
    """Two centres without rows at once: each gets rows of its own."""
    X = np.array([[-50.0], [0.0], [1.0], [2.0], [60.0]])
    centres, labels = lloyd(X, np.array([[1.0], [900.0], [901.0]]))
    check(in_order(centres), [[-50.0], [1.0], [60.0]])
    check(sizes(labels, 3), [1, 1, 3])


def test_hidden_farthest_row_is_taken_at_once():
    """After one round, a centre without rows stands on the row that was farthest.

    That is the row farthest from its own centre, not from the one without rows; and
    of two such centres each takes another row.
    """
    near = np.linspace(0, 2, 40)
    X = np.concatenate([near, [-40.0, 30.0]])[:, None]
    centres, _ = lloyd(X, np.array([[1.0], [-500.0]]), 1)
    check(np.asarray(centres)[1].tolist(), [-40.0])
    centres, _ = lloyd(X, np.array([[1.0], [900.0], [901.0]]), 1)
    check(in_order(centres[1:]), [[-40.0], [30.0]])


def test_hidden_cluster_that_empties_later():
    """A cluster may lose its last row in a later round, although it began on a row."""
    X = np.array([[12, 3], [1, 4], [11, 5], [6, 11], [2, 3], [2, 2]], dtype=float)
    centres, labels = lloyd(X, X[[0, 2, 3]])
    check(in_order(centres), [[5 / 3, 3.0], [6.0, 11.0], [11.5, 4.0]])
    check(sizes(labels, 3), [1, 2, 3])


def test_hidden_equal_starting_centres():
    """Starting centres that coincide are told apart."""
    centres, _ = lloyd(LINE, np.array([[5.0], [5.0]]))
    check(in_order(centres), [[1.5], [10.0]])


def test_hidden_squared_distances():
    """The second centre is drawn by squared distance: 9 to 1 for 3 against 1."""
    X = np.array([[0.0], [1.0], [3.0]])
    rng = default_rng(0)
    pairs = [plus_plus(X, 2, rng)[:, 0].tolist() for _ in range(1000)]
    second = [b for a, b in pairs if a == 0.0]
    check(len(second) / 1000, 1 / 3, tol=0.06)
    check(second.count(3.0) / len(second), 0.9, tol=0.075)


def test_hidden_draws_from_the_generator_only():
    """Every draw comes from the generator handed in: the same seed, the same rows."""
    X = blobs([(0, 0), (4, 0), (0, 4)])
    for seed in range(10):
        first, again = (plus_plus(X, 5, default_rng(seed)) for _ in range(2))
        check(np.asarray(first).tolist(), np.asarray(again).tolist())


def test_hidden_nine_blobs():
    """Nine clouds on a grid: at least 17 of 20 runs find all of them."""
    places = [(100 * i, 100 * j) for i in range(3) for j in range(3)]
    X = blobs(places, rows=20)
    found = 0
    for seed in range(20):
        centres, _ = kmeans(X, 9, default_rng(seed))
        found += inertia(X, centres) < 2 * inertia(X, places)
    check(found, max(found, 17))


def test_hidden_nothing_left_to_improve():
    """At the end each centre is the mean of its rows, and each row has the nearest.

    The rows fill a square without gaps, which takes many rounds.
    """
    X = default_rng(1).uniform(size=(600, 2))
    centres, labels = lloyd(X, X[:8])
    means = [X[labels == j].mean(axis=0).tolist() for j in range(8)]
    check(np.asarray(centres).tolist(), means)
    check(np.asarray(labels).tolist(), squared(X, centres).argmin(axis=1).tolist())


def test_hidden_one_round_only():
    """Stopped after one round, labels still belong to the centres that come back."""
    X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]])
    centres, labels = lloyd(X, np.array([[0.0], [1.0]]), 1)
    check(centres, np.array([[0.0], [7.2]]))
    check(labels.tolist(), [0, 0, 0, 1, 1, 1])


def test_hidden_one_cluster():
    """With k = 1 the centre is the mean of all rows."""
    centres, labels = kmeans(LINE, 1, default_rng(0))
    check(centres, np.array([[5.75]]))
    check(labels.tolist(), [0, 0, 0, 0])


def test_hidden_as_many_clusters_as_rows():
    """With k = len(X) each row is its own centre."""
    centres, labels = kmeans(LINE, 4, default_rng(0))
    check(in_order(centres), LINE.tolist())
    check(sizes(labels, 4), [1, 1, 1, 1])


def test_hidden_fewer_distinct_rows():
    """Fewer distinct rows than clusters: still k centres, all on rows, none NaN."""
    X = np.array([[2.0, 2.0]] * 5 + [[8.0, 8.0]])
    for seed in range(5):
        centres, labels = kmeans(X, 4, default_rng(seed))
        check(centres.shape, (4, 2))
        check(inertia(X, centres), 0.0)
        check(bool(np.isfinite(centres).all()), True)
        check(set(labels.tolist()) <= {0, 1, 2, 3}, True)


def test_hidden_too_many_clusters():
    """More clusters than rows, or none at all, is an error."""
    check_raises(ValueError, kmeans, LINE, 5, default_rng(0))
    check_raises(ValueError, kmeans, LINE, 0, default_rng(0))
    check_raises(ValueError, plus_plus, LINE, 5, default_rng(0))
    check_raises(ValueError, plus_plus, LINE, 0, default_rng(0))
    check_raises(ValueError, lloyd, LINE, np.zeros((5, 1)))


def test_hidden_far_from_the_origin():
    """Large coordinates swallow neither the distances nor a move of the centres."""
    X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]]) + 1e9
    centres, labels = lloyd(X, X[:2])
    check((np.asarray(centres) - 1e9).tolist(), [[1.0], [11.0]], tol=1e-6)
    check(labels.tolist(), [0, 0, 0, 1, 1, 1])


def test_hidden_tiny_coordinates():
    """Where all rows lie within a hair's breadth, a small move is still a move."""
    X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]]) * 1e-9
    centres, labels = lloyd(X, X[:2])
    check((np.asarray(centres) * 1e9).tolist(), [[1.0], [11.0]])
    check(labels.tolist(), [0, 0, 0, 1, 1, 1])


def test_hidden_integers_unchanged():
    """Rows and starting centres of integers give fractions, and stay as they were."""
    X, start = np.array([[1], [2], [9], [12]]), np.array([[1], [9]])
    centres, _ = lloyd(X, start)
    check(np.asarray(centres).tolist(), [[1.5], [10.5]])
    check((X.tolist(), start.tolist()), ([[1], [2], [9], [12]], [[1], [9]]))
    check(plus_plus(X, 4, default_rng(0)).shape, (4, 1))
    check(in_order(kmeans(X, 2, default_rng(0))[0]), [[1.5], [10.5]])


def test_hidden_starting_centres_unchanged():
    """The starting centres stay as they were, also where they are a view of X."""
    X = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [12.0]])
    before = X.copy()
    centres, _ = lloyd(X, X[:2])
    check(X, before)
    check(np.asarray(centres).tolist(), [[1.0], [11.0]])


def test_hidden_many_rows():
    """10,000 rows are clustered in time."""
    X = blobs([(0, 0), (50, 0), (0, 50), (50, 50)], rows=2500)
    _, labels = lloyd(X, np.array([[1, 0], [40, 0], [0, 40], [30, 30]]))
    check(sizes(labels, 4), [2500] * 4)
