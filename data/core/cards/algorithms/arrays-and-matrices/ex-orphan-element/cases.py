import tracemalloc

from solution import orphan, orphan_of_streams


def test_extra_integer():
    """The longer list has a 5 besides."""
    check(orphan([1, 2, 3], [3, 5, 1, 2]), 5)


def test_extra_string():
    """Strings have an orphan as well."""
    check(orphan(["a", "b"], ["b", "c", "a"]), "c")


def test_same_length():
    """Lists of the same length break the promise."""
    check_raises(ValueError, orphan, [1, 2], [2, 1])


def test_streams():
    """Two streams of integers."""
    check(orphan_of_streams(iter([8, 6]), iter([6, 9, 8])), 9)


def test_shared_repeats():
    """Both hold the 4 twice."""
    check(orphan([4, 1, 4], [4, 4, 7, 1]), 7)


def test_hidden_one_copy_more():
    """The orphan is one more copy of a shared value."""
    check(orphan([4, 7, 7], [7, 4, 7, 7]), 7)
    check(orphan_of_streams(iter([4, 7, 7]), iter([7, 7, 4, 7])), 7)


def test_hidden_empty_shorter():
    """The shorter list is empty."""
    check(orphan([], ["only"]), "only")
    check(orphan_of_streams(iter([]), iter([-3])), -3)


def test_hidden_falsy_orphan():
    """The orphan is 0, the empty string or None."""
    check(orphan([1, 2], [2, 0, 1]), 0)
    check(orphan(["a"], ["", "a"]), "")
    check(orphan([1], [None, 1]), None)
    check(orphan_of_streams(iter([5]), iter([5, 0])), 0)


def test_hidden_not_orderable():
    """Values that cannot be sorted together."""
    check(orphan(["a", 1, None], [None, (2, 3), "a", 1]), (2, 3))


def test_hidden_same_text_or_hash():
    """Different values with the same text (1, "1") or the same hash (-1, -2)."""
    check(orphan([1, "1"], ["1", 1, "x"]), "x")
    check(orphan([-1, -2], [-2, -1, 5]), 5)


def test_hidden_floats():
    """Floats are found exactly, not nearly."""
    check(orphan([0.2, 0.3], [0.3, 0.1, 0.2]), 0.1, tol=0)


def test_hidden_right_lengths_other_elements():
    """One element more, but an element of the shorter list is missing."""
    check_raises(ValueError, orphan, [1, 2], [1, 3, 4])
    check_raises(ValueError, orphan, [1, 2], [1, 3, 3])
    check_raises(ValueError, orphan, [1, 1], [1, 2, 2])


def test_hidden_wrong_lengths():
    """Two more, one fewer, both empty, and one that replaces another."""
    check_raises(ValueError, orphan, [1], [1, 1, 1])
    check_raises(ValueError, orphan, [1], [3, 1, 2])
    check_raises(ValueError, orphan, [1, 2], [1])
    check_raises(ValueError, orphan, [], [])
    check_raises(ValueError, orphan, [1, 2], [1, 3])


def test_hidden_negative_and_large():
    """Negative integers and one beyond 64 bits, in both functions."""
    check(orphan_of_streams(iter([-5, 2]), iter([2, -8, -5])), -8)
    check(orphan_of_streams(iter([10**30]), iter([3, 10**30])), 3)
    check(orphan([-5, 2], [2, -8, -5]), -8)


def test_hidden_lists_stay():
    """Both lists are as they were before."""
    shorter, longer = [3, 1, 2], [2, 9, 3, 1]
    orphan(shorter, longer)
    check((shorter, longer), ([3, 1, 2], [2, 9, 3, 1]))


def test_hidden_large_lists():
    """100,000 elements, in opposite orders."""
    check(orphan(list(range(100_000)), list(range(100_000, -1, -1))), 100_000)


def test_hidden_constant_memory():
    """Streams of 50,000 integers are read without keeping them."""
    shorter = (7 * n for n in range(50_000))
    longer = (7 * n for n in range(50_001))
    tracemalloc.start()
    found = orphan_of_streams(shorter, longer)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    check(found, 350_000)
    check(peak < 300_000, True)
