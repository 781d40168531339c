import tracemalloc

from solution import histogram


def test_even_division():
    """Six integers, three bins of two."""
    check(histogram([1, 2, 2, 4, 5, 6], 3), {(1, 2): 3, (3, 4): 1, (5, 6): 2})


def test_empty_bin_is_dropped():
    """Nothing lies in 5 to 8."""
    check(histogram([1, 2, 9, 12], 3), {(1, 4): 2, (9, 12): 2})


def test_one_bin():
    """A single bin holds everything."""
    check(histogram([3, 8, 5], 1), {(3, 8): 3})


def test_no_values():
    """Nothing to count."""
    check(histogram([], 4), {})


def test_bad_number_of_bins():
    """Less than one bin is refused."""
    check_raises(ValueError, histogram, [1, 2, 3], 0)
    check_raises(ValueError, histogram, [1, 2, 3], -2)


def test_hidden_width_rounded_up():
    """Five integers, four bins: width 2, three bins, the last ends at 6."""
    check(histogram([1, 2, 3, 4, 5], 4), {(1, 2): 2, (3, 4): 2, (5, 6): 1})


def test_hidden_both_ends_count():
    """1 to 11 are eleven integers: five bins need width 3."""
    got = histogram([1, 11, 4], 5)
    check(got, {(1, 3): 1, (4, 6): 1, (10, 12): 1})
    check(histogram([0, 10], 2), {(0, 5): 1, (6, 11): 1})


def test_hidden_negative_values():
    """Bins start at the minimum, below zero too."""
    check(histogram([-7, -6, -1, 0, 2], 4), {(-7, -5): 2, (-1, 1): 2, (2, 4): 1})
    check(histogram([-9, -8, -2], 2), {(-9, -6): 2, (-5, -2): 1})


def test_hidden_ascending_order():
    """The dictionary ascends, whatever the order of the values."""
    got = histogram([30, -5, 12, 30, 0, -5], 4)
    check(list(got.items()), [((-5, 3), 3), ((4, 12), 1), ((22, 30), 2)])


def test_hidden_equal_values():
    """All values equal: one bin of width 1."""
    check(histogram([7, 7, 7], 5), {(7, 7): 3})
    check(histogram([0], 1), {(0, 0): 1})


def test_hidden_more_bins_than_integers():
    """More bins than integers: width 1, a bin per value met."""
    check(histogram([4, 1, 4], 10), {(1, 1): 1, (4, 4): 2})


def test_hidden_large_integers():
    """Integers beyond 64 bits, where floats would be inexact."""
    big = 10**20
    got = histogram([big, big + 2, big + 3, big + 6], 3)
    check(got, {(big, big + 2): 2, (big + 3, big + 5): 1, (big + 6, big + 8): 1})
    got = histogram([0, 3 * big], 3)
    check(got, {(0, big): 1, (2 * big + 2, 3 * big + 2): 1})
    got = histogram([0, 3 * big - 1, big, big - 1], 3)
    want = {(0, big - 1): 2, (big, 2 * big - 1): 1, (2 * big, 3 * big - 1): 1}
    check(got, want)


def test_hidden_a_trillion_bins():
    """Three values, 10**12 bins: only occupied ones take memory."""
    tracemalloc.start()
    try:
        got = histogram([0, 10**15, 5], 10**12)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(got, {(0, 1000): 2, (999_999_999_999_000, 10**15): 1})
    check(peak < 100_000, True)


def test_hidden_no_values_and_no_bins():
    """A bad number of bins is refused before the list is looked at."""
    check_raises(ValueError, histogram, [], 0)


def test_hidden_input_unchanged():
    """The list keeps its order and its values."""
    values = [5, 3, 9, 3]
    histogram(values, 2)
    check(values, [5, 3, 9, 3])
