import tracemalloc

from solution import sample_variance


class Once:
    """An iterable that counts how often an iteration begins."""

    def __init__(self, values):
        self._values = values
        self.begun = 0

    def __iter__(self):
        self.begun += 1
        return iter(self._values)


def test_two_values():
    """1 and 3 lie 1 off their mean: 2 over 2 - 1."""
    check(sample_variance([1, 3]), 2.0)


def test_eight_values():
    """Squared deviations add up to 32; a seventh of that, rounded."""
    check(sample_variance([2, 4, 4, 4, 5, 5, 7, 9]), 4.57)


def test_floats_of_both_signs():
    """Negative and positive floats."""
    check(sample_variance([-1.5, 0.5, 2.5, 6.5]), 11.67)


def test_any_iterable():
    """A generator and a tuple do as well as a list."""
    check(sample_variance(x * x for x in range(4)), 16.33)
    check(sample_variance((10, 20)), 50.0)


def test_no_values():
    """Without values there is no variance."""
    check_raises(ValueError, sample_variance, [])


def test_hidden_single_value():
    """One value tells nothing of the spread, in a list or a generator."""
    check_raises(ValueError, sample_variance, [5])
    check_raises(ValueError, sample_variance, iter([0]))


def test_hidden_large_values_small_spread():
    """Values near a billion: the difference of sums would cancel."""
    check(sample_variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]), 30.0)
    check(sample_variance([10**9 + 1, 10**9 + 2, 10**9 + 4]), 2.33)
    check(sample_variance([-1e9 - 4, -1e9 - 7, -1e9 - 13, -1e9 - 16]), 30.0)


def test_hidden_unsorted_values():
    """The mean moves to and fro: the earlier values' share is corrected."""
    check(sample_variance([10, -4, 7, 0, 22, 3]), 83.47)


def test_hidden_no_spread():
    """Equal values: 0, and never below."""
    check(sample_variance([0.1] * 10), 0.0)
    check(sample_variance([1e9 + 0.3] * 5), 0.0)


def test_hidden_constant_memory():
    """A long generator is not collected, in no kind of list."""
    tracemalloc.start()
    try:
        got = sample_variance(float(i % 1000) for i in range(30_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(got, 83336.03)
    check(peak < 100_000, True)


def test_hidden_read_once():
    """The iterable is gone through once only."""
    values = Once([3, 5, 10])
    check(sample_variance(values), 13.0)
    check(values.begun, 1)


def test_hidden_rounded_only_at_the_end():
    """Deviations of thousandths count; the mean may not be rounded."""
    check(sample_variance([0.004, 100.004, 0.004, 100.004]), 3333.33)
    check(sample_variance([0.0, 0.3, 0.5, 0.5]), 0.06)
    check(sample_variance([1.004, 2000.999, 4.007]), 1331327.68)
    check(sample_variance([0, 1000, 1]), 333000.33)


def test_hidden_rounded_by_round():
    """Exactly 0.125 and 1.125: round takes the even digit."""
    check(sample_variance([0, 0.5]), 0.12)
    check(sample_variance([4.5, 6]), 1.12)


def test_hidden_zeros_are_values():
    """Zeros are counted like any other value."""
    check(sample_variance([0, 0, 6]), 12.0)
    check(sample_variance([0, 0]), 0.0)
