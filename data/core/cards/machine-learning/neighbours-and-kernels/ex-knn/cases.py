import tracemalloc

import numpy as np
from solution import nearest, predict

LINE = np.array([[1.0], [4.0], [6.0], [20.0]])


def rows(count, columns, seed):
    return np.random.default_rng(seed).normal(size=(count, columns))


def test_order_on_a_line():
    """The three nearest of 5.2, by growing distance."""
    check(nearest(LINE, np.array([[5.2]]), 3).tolist(), [[2, 1, 0]])


def test_two_queries_in_the_plane():
    """Each query has its own row of indices."""
    train = np.array([[0.0, 0.0], [3.0, 4.0], [10.0, 0.0]])
    queries = np.array([[9.0, 1.0], [0.5, 0.0]])
    check(nearest(train, queries, 2).tolist(), [[2, 1], [0, 1]])


def test_majority():
    """Two of three neighbours decide."""
    labels = np.array(["hire", "buy", "buy", "hire"])
    check(predict(LINE, labels, np.array([[2.0]]), 3).tolist(), ["buy"])


def test_one_neighbour():
    """With k = 1 each training row gets its own label back."""
    labels = np.array([3, 8, 3, 5])
    check(predict(LINE, labels, LINE, 1).tolist(), [3, 8, 3, 5])


def test_bad_k():
    """k below 1 or above the number of rows is refused by both functions."""
    for k in (0, -1, 5):
        check_raises(ValueError, nearest, LINE, LINE, k)
        check_raises(ValueError, predict, LINE, np.arange(4), LINE, k)


def test_two_clouds():
    """Two clouds that lie well apart are told apart."""
    train = np.concatenate([rows(30, 2, 0), rows(30, 2, 1) + 20])
    labels = np.repeat([0, 1], 30)
    queries = np.concatenate([rows(5, 2, 2), rows(5, 2, 3) + 20])
    check(predict(train, labels, queries, 7).tolist(), [0] * 5 + [1] * 5)


def test_hidden_equal_distances():
    """Of equally near rows those with the smaller index come first, and get the places."""
    train = np.array([[9.0], [5.0], [5.0], [3.0], [5.0], [4.0], [5.0], [3.0]] * 5)
    want = sorted(range(40), key=lambda i: (abs(train[i, 0] - 4.0), i))
    for k in range(1, 41):
        check(nearest(train, np.array([[4.0]]), k).tolist(), [want[:k]])


def test_hidden_tied_vote():
    """Two classes with two votes each: the one with the nearest row wins."""
    train = np.array([[4.0], [1.0], [3.0], [2.0]])
    for labels in ([0, 9, 0, 9], [9, 0, 9, 0]):
        got = predict(train, np.array(labels), np.array([[0.0]]), 4)
        check(got.tolist(), [labels[1]])


def test_hidden_tied_vote_below_the_nearest():
    """The nearest row's class has one vote, two others tie with two: the nearer of them."""
    train = np.array([[1.0], [2.0], [3.0], [4.0], [5.0]])
    labels = np.array(["m", "z", "a", "a", "z"])
    check(predict(train, labels, np.array([[0.0]]), 5).tolist(), ["z"])


def test_hidden_three_classes_one_vote_each():
    """Three labels, one vote each: the nearest row decides, not the smallest label."""
    train = np.array([[30.0], [-10.0], [20.0]])
    check(predict(train, np.array([1, 7, 3]), np.array([[0.0]]), 3).tolist(), [7])


def test_hidden_far_from_the_origin():
    """Coordinates around a billion, which differ by a few units."""
    train = np.array([[5.0, 0.0], [0.0, 2.0], [1.0, 1.0], [0.0, -4.0]]) + 1e9
    check(nearest(train, np.array([[1e9, 1e9]]), 4).tolist(), [[2, 1, 3, 0]])


def test_hidden_bytes():
    """Pixels as uint8: differences and squares do not wrap round at 256."""
    train = np.array([[250, 0], [16, 4], [0, 200]], dtype=np.uint8)
    queries = np.array([[0, 5], [240, 10]], dtype=np.uint8)
    check(nearest(train, queries, 3).tolist(), [[1, 2, 0], [0, 1, 2]])


def test_hidden_integer_columns():
    """Training rows of integers, queries of floats."""
    train = np.array([[0], [1], [2]])
    check(nearest(train, np.array([[1.6], [0.4]]), 2).tolist(), [[2, 1], [0, 1]])


def test_hidden_any_labels():
    """Negative labels, truth values and text: the answer has the labels' type."""
    queries = np.array([[0.0], [21.0]])
    for labels in (np.array([-5, -5, 7, 9]), np.array([True, True, False, False]),
                   np.array(["no", "no", "perhaps", "yes"])):
        got = predict(LINE, labels, queries, 1)
        check(np.asarray(got).dtype.kind, labels.dtype.kind)
        check(got.tolist(), [labels[0].item(), labels[3].item()])


def test_hidden_no_queries():
    """Without queries: k columns from nearest, the labels' type from predict."""
    empty = np.empty((0, 1))
    check(nearest(LINE, empty, 3).shape, (0, 3))
    for labels in (np.arange(4), np.array(["a", "b", "c", "d"])):
        got = np.asarray(predict(LINE, labels, empty, 3))
        check((got.shape, got.dtype.kind), ((0,), labels.dtype.kind))


def test_hidden_inputs_unchanged():
    """Neither the rows, the labels nor the queries are changed."""
    train, labels, queries = LINE * 3, np.array([4, 6, 4, 8]), LINE + 7
    copies = [part.tolist() for part in (train, labels, queries)]
    nearest(train, queries, 2)
    predict(train, labels, queries, 2)
    check([part.tolist() for part in (train, labels, queries)], copies)


def test_hidden_memory():
    """1,000 queries against 10,000 rows of 16 columns: less than 120 MB at any time."""
    train, queries = rows(10_000, 16, 5), rows(1000, 16, 6)
    tracemalloc.start()
    try:
        found = nearest(train, queries, 5)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(peak < 120e6, True)
    distances = ((train - queries[700]) ** 2).sum(axis=1)
    check(found[700].tolist(), np.argsort(distances)[:5].tolist())
