from solution import pairs_apart


def test_two_pairs():
    """1 and 4, then 4 and 7, are three apart."""
    check(pairs_apart([1, 4, 7], 3), 2)


def test_no_pair():
    """Nothing lies that far apart."""
    check(pairs_apart([1, 2, 3], 10), 0)


def test_a_chain():
    """Each value but the last has a partner one above."""
    check(pairs_apart([1, 2, 3, 4, 5], 1), 4)


def test_larger_one_first():
    """The order of the two does not matter."""
    check(pairs_apart([9, 5, 1], 4), 2)


def test_repeated_value():
    """Both twos are one apart from the three."""
    check(pairs_apart([2, 2, 3], 1), 2)


def test_hidden_gap_zero():
    """Gap 0: pairs of equal values, each counted once."""
    check(pairs_apart([4, 4, 4, 7, 7, 9], 0), 4)
    check(pairs_apart([1, 2, 3], 0), 0)


def test_hidden_repeats_on_both_sides():
    """Two equal values meet three others: six pairs."""
    check(pairs_apart([5, 8, 5, 8, 8], 3), 6)


def test_hidden_mixed_order():
    """The smaller value comes first here and last there."""
    check(pairs_apart([3, 1, 3, 5, 1, 5], 2), 8)


def test_hidden_negative_values():
    """A pair may lie on both sides of zero."""
    check(pairs_apart([-2, 2, 0, -4, 4], 4), 3)


def test_hidden_too_short():
    """No value, or a single one, makes no pair."""
    check(pairs_apart([], 0), 0)
    check(pairs_apart([], 3), 0)
    check(pairs_apart([7], 0), 0)


def test_hidden_list_stays():
    """The list is as it was before."""
    values = [9, 1, 5, 1]
    pairs_apart(values, 4)
    check(values, [9, 1, 5, 1])


def test_hidden_many_equal():
    """100,000 equal values."""
    check(pairs_apart([7] * 100_000, 0), 4_999_950_000)


def test_hidden_many_different():
    """100,000 different values."""
    check(pairs_apart(list(range(100_000)), 500), 99_500)
