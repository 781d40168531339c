from solution import doubling_bins


def test_four_bins():
    """0 to 3, 4 to 7, 8 to 15, 16 to 31."""
    got = doubling_bins([0, 1, 5, 9, 12, 31], 4)
    check(got, {(0, 3): 2, (4, 7): 1, (8, 15): 2, (16, 31): 1})


def test_empty_bins_are_dropped():
    """Nothing between the first bin and 512 to 1023."""
    check(doubling_bins([10, 600], 64), {(0, 63): 1, (512, 1023): 1})


def test_first_width_of_one():
    """0, 1, then 2 to 3, then 4 to 7."""
    got = doubling_bins([0, 1, 2, 3, 4], 1)
    check(got, {(0, 0): 1, (1, 1): 1, (2, 3): 2, (4, 7): 1})


def test_no_sizes():
    """Nothing to count."""
    check(doubling_bins([], 8), {})


def test_bad_width():
    """A first bin without width is refused."""
    check_raises(ValueError, doubling_bins, [1, 2], 0)


def test_hidden_on_the_edges():
    """Each edge belongs to the upper bin, the size before it to the lower."""
    got = doubling_bins([9, 10, 19, 20, 39, 40], 10)
    check(got, {(0, 9): 1, (10, 19): 2, (20, 39): 2, (40, 79): 1})


def test_hidden_width_no_power_of_two():
    """A first width of 3: the edges are 3, 6, 12, 24."""
    got = doubling_bins([2, 3, 5, 6, 11, 12, 23], 3)
    check(got, {(0, 2): 1, (3, 5): 2, (6, 11): 2, (12, 23): 2})


def test_hidden_ascending_order():
    """The dictionary ascends, whatever the order of the sizes."""
    got = doubling_bins([900, 3, 40, 900, 0], 16)
    want = [((0, 15), 2), ((32, 63), 1), ((512, 1023), 2)]
    check(list(got.items()), want)


def test_hidden_large_sizes():
    """Just below a power of two, and beyond 64 bits: logarithms round there."""
    check(doubling_bins([2**60 - 1], 1), {(2**59, 2**60 - 1): 1})
    check(doubling_bins([7 * 2**70 - 1], 7), {(7 * 2**69, 7 * 2**70 - 1): 1})
    check(doubling_bins([7 * 2**70], 7), {(7 * 2**70, 7 * 2**71 - 1): 1})


def test_hidden_negative_size():
    """A negative size is refused, also a small one next to good ones."""
    check_raises(ValueError, doubling_bins, [5, -1, 3], 4)
    check_raises(ValueError, doubling_bins, [-40], 4)


def test_hidden_generator():
    """The sizes may come from a generator."""
    got = doubling_bins((n * n for n in range(4)), 2)
    check(got, {(0, 1): 2, (4, 7): 1, (8, 15): 1})


def test_hidden_bad_width_without_sizes():
    """The first width is looked at even if there is nothing to count."""
    check_raises(ValueError, doubling_bins, [], 0)
    check_raises(ValueError, doubling_bins, iter([]), -5)


def test_hidden_all_in_the_first_bin():
    """Equal sizes of 0 share the first bin."""
    check(doubling_bins([0, 0, 0], 100), {(0, 99): 3})
