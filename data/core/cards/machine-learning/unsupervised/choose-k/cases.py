import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from solution import pick_k, score_ks


def clouds(places, rows=25, spread=0.3, seed=3):
    places = np.repeat(np.array(places, dtype=float), rows, axis=0)
    noise = np.random.default_rng(seed).normal(scale=spread, size=places.shape)
    return places + noise


def table(*pairs):
    return [{"k": k, "inertia": 100.0 / k, "silhouette": s} for k, s in pairs]


def test_keys_and_order():
    """A dict for each k, in the order given."""
    got = score_ks(clouds([(0, 0), (5, 5)]), [2, 3, 4])
    check([sorted(row) for row in got], [["inertia", "k", "silhouette"]] * 3)
    check([row["k"] for row in got], [2, 3, 4])


def test_four_points():
    """Two pairs, scaled to -1.02, -0.98, 0.98 and 1.02: by hand."""
    X = np.array([[0.0], [2.0], [98.0], [100.0]])
    (row,) = score_ks(X, [2])
    check(row["inertia"], 4 / 2402, tol=1e-9)
    check(row["silhouette"], (2 * (1 - 2 / 99) + 2 * (1 - 2 / 97)) / 4, tol=1e-9)


def test_finds_three_clouds():
    """Three clouds that lie well apart: 3 is picked."""
    X = clouds([(0, 0), (6, 0), (3, 6)])
    check(pick_k(score_ks(X, range(2, 7))), 3)


def test_highest_silhouette():
    """With clear differences the highest mean silhouette wins."""
    check(pick_k(table((2, 0.55), (3, 0.71), (4, 0.62))), 3)


def test_bad_values():
    """k below 2 or above the rows but one, and an empty table, are refused."""
    X = clouds([(0, 0), (5, 5)], rows=3)
    for ks in ([1, 2], [2, 6], [0]):
        check_raises(ValueError, score_ks, X, ks)
    check_raises(ValueError, pick_k, [])


def test_hidden_near_ties():
    """Within the slack of the best the smallest k is picked, not the highest score."""
    check(pick_k(table((2, 0.4), (3, 0.69), (4, 0.7), (5, 0.68))), 3)
    check(pick_k(table((2, 0.6), (3, 0.69), (9, 0.7)), slack=0.2), 2)


def test_hidden_slack_counts_from_the_best():
    """A chain of small steps does not lead down from the best."""
    check(pick_k(table((2, 0.64), (3, 0.66), (4, 0.675), (5, 0.69), (6, 0.7))), 5)


def test_hidden_exactly_at_slack_and_floor():
    """Exactly best minus slack still counts, and so does exactly the floor."""
    check(pick_k(table((2, 0.5), (3, 0.75)), slack=0.25), 2)
    check(pick_k(table((2, 0.25), (4, 0.5)), slack=0.0, floor=0.5), 4)


def test_hidden_no_structure():
    """If even the best silhouette is below the floor, the answer is one cluster."""
    check(pick_k(table((2, 0.37), (3, 0.41), (4, 0.49))), 1)
    check(pick_k(table((2, -0.2), (3, -0.1)), floor=-0.15), 3)


def test_hidden_below_floor_within_slack():
    """The floor is asked of the best; a k within the slack may lie below it."""
    check(pick_k(table((2, 0.49), (3, 0.505))), 2)


def test_hidden_unsorted_table():
    """The rows of the table may stand in any order."""
    check(pick_k(table((7, 0.7), (3, 0.695), (5, 0.71))), 3)


def test_hidden_order_of_ks():
    """Values of k in falling order come back in falling order."""
    got = score_ks(clouds([(0, 0), (5, 5)], rows=8), (5, 3, 2))
    check([row["k"] for row in got], [5, 3, 2])


def test_hidden_columns_of_different_size():
    """The clouds differ in a small column; a wide one without clusters must not rule."""
    X = clouds([(0, 0), (4, 0), (8, 0)], spread=0.1)
    X[:, 1] = 1000 * np.random.default_rng(8).permutation(np.tile([-1, 0, 1], 25))
    mixed = X * [1000.0, 0.001]
    one, other = score_ks(X, [3, 9]), score_ks(mixed, [3, 9])
    for a, b in zip(one, other, strict=True):
        check(a["inertia"], b["inertia"], tol=1e-6)
        check(a["silhouette"], b["silhouette"], tol=1e-6)
    check(pick_k(one), 9)


def test_hidden_constant_column():
    """A column without spread does no harm."""
    X = np.column_stack([clouds([(0, 0), (6, 0), (3, 6)]), np.full(75, 4.0)])
    check(pick_k(score_ks(X, [2, 3, 4])), 3)


def test_hidden_repeated_rows():
    """More clusters than distinct rows are refused; as many are fine."""
    X = np.array([[1.0, 2.0], [7.0, 8.0], [9.0, 1.0]] * 4)
    check_raises(ValueError, score_ks, X, [2, 4])
    got = score_ks(X, [2, 3])
    check(got[1]["silhouette"], 1.0, tol=1e-6)
    check(pick_k(got), 3)


def test_hidden_ten_starts_from_the_seed():
    """Ten starts with the given seed, the silhouette over all rows, unlike one start."""
    X = np.random.default_rng(1).uniform(size=(120, 2)) * [1, 50]
    scaled = (X - X.mean(axis=0)) / X.std(axis=0)
    for seed in (0, 7):
        model = KMeans(15, n_init=10, random_state=seed).fit(scaled)
        (row,) = score_ks(X, [15], seed)
        check(row["inertia"], model.inertia_, tol=1e-6)
        check(row["silhouette"], silhouette_score(scaled, model.labels_), tol=1e-6)


def test_hidden_same_seed():
    """The seed decides: the same one gives the same numbers."""
    X = np.random.default_rng(0).uniform(size=(80, 2))
    check(score_ks(X, [2, 5], seed=4), score_ks(X, [2, 5], seed=4))


def test_hidden_input_unchanged():
    """The rows are not scaled in place."""
    X = clouds([(0, 0), (5, 5)], rows=4) * 7
    before = X.tolist()
    score_ks(X, [2])
    check(X.tolist(), before)
