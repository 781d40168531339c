from math import sqrt

from solution import deviation, mean, median, modes


def test_mean():
    """The sum over the count."""
    check(mean([2, 4, 4, 4, 5, 5, 7, 9]), 5.0)


def test_median_of_an_odd_count():
    """The middle of the sorted values."""
    check(median([9, 1, 4]), 4)


def test_one_mode():
    """The most frequent value, in a list."""
    check(modes([3, 1, 3, 2]), [3])


def test_sample_deviation():
    """Squared distances add up to 32, divided by 8 - 1."""
    check(deviation([2, 4, 4, 4, 5, 5, 7, 9]), sqrt(32 / 7))


def test_nothing_to_compute():
    """An empty list has no mean, median, mode or deviation."""
    for function in (mean, median, modes, deviation):
        check_raises(ValueError, function, [])


def test_hidden_median_of_an_even_count():
    """An even count: the mean of the two middle values, with its half."""
    check(median([8, 1, 3, 4]), 3.5)
    check(median([1, 2]), 1.5)
    check(median([10, -10, -3, -4]), -3.5)


def test_hidden_median_counts_repeats():
    """Repeated values count as often as they occur."""
    check(median([9, 1, 1, 10, 1]), 1)
    check(median([8, 2, 8, 5, 2, 8]), 6.5)


def test_hidden_endless_fractions():
    """Nothing is rounded on the way: a third, and eighths."""
    check(mean([1, 2, 2]), 5 / 3)
    check(median([0.25, 0.125]), 0.1875)
    check(deviation([1, 2, 2]), sqrt(1 / 3))


def test_hidden_tied_modes():
    """Several values are equally frequent: all of them, ascending."""
    check(modes([5, 3, 5, 3, 4]), [3, 5])
    check(modes([2, 10, 1, 10, 2, 1]), [1, 2, 10])


def test_hidden_all_different():
    """Each value occurs once: each is a mode."""
    check(modes([7, -2, 4]), [-2, 4, 7])


def test_hidden_single_value():
    """One value is its own mean, median and mode, and has no sample deviation."""
    check([mean([4]), median([4]), modes([4])], [4, 4, [4]])
    check_raises(ValueError, deviation, [4])


def test_hidden_zero_is_a_value():
    """Zeros count like any number."""
    check([mean([0, 0]), median([0, 0]), modes([0, 0])], [0, 0, [0]])
    check(deviation([0, 0]), 0.0)


def test_hidden_input_unchanged():
    """The list given keeps its order."""
    values = [30, 10, 20, 10]
    for function in (mean, median, modes, deviation):
        function(values)
    check(values, [30, 10, 20, 10])


def test_hidden_large_values_small_spread():
    """Values near a billion that differ by one: nothing cancels."""
    check(deviation([1e9, 1e9 + 1, 1e9 + 2]), 1.0)
    check(deviation([1e9 + 0.5] * 4), 0.0)


def test_hidden_equal_fractions():
    """Ten times 0.1: no spread, and no root of a negative number."""
    check(deviation([0.1] * 10), 0.0)
    check(mean([0.1] * 10), 0.1)


def test_hidden_negative_and_mixed_numbers():
    """Negative values, ints and floats together."""
    check(mean([-3, 1.5, 0, 2.5]), 0.25)
    check(deviation([-1, 1]), sqrt(2))
    check(modes([-1.5, 2, -1.5]), [-1.5])
