from solution import triplets


class Counting(int):
    """An integer that counts how often it is asked whether it equals another."""

    asked = 0

    def __eq__(self, other):
        Counting.asked += 1
        return int.__eq__(self, other)

    __hash__ = int.__hash__


def test_one_triplet():
    """A single triplet fits."""
    check(triplets([1, 2, 3, 9], 6), [(1, 2, 3)])


def test_two_triplets_share_a_value():
    """Two pairs complete the same smallest value."""
    check(triplets([1, 3, 4, 6, 7], 11), [(1, 3, 7), (1, 4, 6)])


def test_unsorted():
    """The list is in no order, the result is."""
    check(triplets([7, -2, 4, 0, -5], 2), [(-5, 0, 7), (-2, 0, 4)])


def test_none():
    """No triplet fits."""
    check(triplets([2, 4, 6, 8], 9), [])


def test_a_value_twice():
    """A value that stands there twice may be used twice."""
    check(triplets([-1, 2, -1, 5], 0), [(-1, -1, 2)])


def test_hidden_negative_target():
    """The target lies below every value of the triplet."""
    check(triplets([-5, -3, -1, 0], -9), [(-5, -3, -1)])


def test_hidden_repeated_pairs():
    """The same values stand there several times: each triplet comes once."""
    check(triplets([-2, 0, 0, 2, 2], 0), [(-2, 0, 2)])
    check(triplets([1, 1, 2, 2, 3, 3, 4, 4], 8), [(1, 3, 4), (2, 2, 4), (2, 3, 3)])


def test_hidden_all_equal():
    """Equal values only: one triplet, or none with too few of them."""
    check(triplets([0, 0, 0, 0], 0), [(0, 0, 0)])
    check(triplets([4, 4], 12), [])
    check(triplets([4, 4, 4], 12), [(4, 4, 4)])


def test_hidden_too_short():
    """Fewer than three values."""
    check(triplets([], 0), [])
    check(triplets([0], 0), [])
    check(triplets([1, -1], 0), [])


def test_hidden_repeat_of_the_largest():
    """The two larger values of the triplet are equal."""
    check(triplets([1, 4, 4, 4], 9), [(1, 4, 4)])


def test_hidden_first_value_repeats():
    """The smallest value stands there often, and more than one pair completes it."""
    found = [(-4, -4, 8), (-4, 1, 3), (-4, 2, 2)]
    check(triplets([-4, -4, -4, 1, 2, 2, 3, 8], 0), found)


def test_hidden_list_stays():
    """The list is as it was before."""
    values = [3, -1, 2, -4]
    triplets(values, -3)
    check(values, [3, -1, 2, -4])


def test_hidden_many_values():
    """1,500 values of which one triplet fits."""
    values = [3 * n for n in range(-500, 998)] + [1, 4]
    check(triplets(values, 2_996), [(1, 4, 2_991)])


def test_hidden_many_values_few_different():
    """1,500 values, ten different ones."""
    values = [n % 10 for n in range(1_500)]
    check(triplets(values, 26), [(8, 9, 9)])


def test_hidden_no_scan_for_the_third():
    """No list is scanned for every pair: 300 values count the comparisons."""
    values = [Counting(3 * n) for n in range(300)]
    Counting.asked = 0
    found = triplets(values, 451)
    asked = Counting.asked
    check(found, [])
    check(asked < 10 * 300**2, True)
