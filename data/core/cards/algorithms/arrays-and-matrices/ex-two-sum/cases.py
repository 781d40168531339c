from solution import two_sum


def fits(values, target, pair):
    """Whether the pair is a tuple of two rising positions that give the target."""
    if not isinstance(pair, tuple) or len(pair) != 2:
        return False
    i, j = pair
    return 0 <= i < j < len(values) and values[i] + values[j] == target


def test_two_in_the_middle():
    """The pair stands in the middle."""
    check(two_sum([1, 4, 7, 20], 11), (1, 2))


def test_not_neighbours():
    """Another value stands between the two."""
    check(two_sum([5, 8, 9, 30, 42], 50), (1, 4))


def test_no_pair():
    """No two values give the target."""
    check(two_sum([1, 2, 4, 8], 7), None)


def test_unsorted():
    """The positions are those of the list as it is given."""
    check(two_sum([9, 30, 5, 12], 17), (2, 3))


def test_negative_value():
    """A negative value is a partner as any other."""
    check(two_sum([1, -6, 40, 16, 3], 10), (1, 3))


def test_hidden_half_of_the_target_once():
    """Half the target stands there once: an element is no pair."""
    check(two_sum([3, 5], 6), None)
    check(two_sum([1, 2, 9, 4], 18), None)


def test_hidden_half_of_the_target_twice():
    """Half the target stands there twice: that is a pair."""
    check(two_sum([1, 3, 7, 3], 6), (1, 3))


def test_hidden_position_zero():
    """The first position belongs to the pair."""
    check(two_sum([8, 3, 1, 2], 10), (0, 3))
    check(two_sum([5, 5], 10), (0, 1))


def test_hidden_too_short():
    """No value, or a single one, makes no pair."""
    check(two_sum([], 0), None)
    check(two_sum([0], 0), None)
    check(two_sum([4], 8), None)


def test_hidden_unsorted_negative():
    """Descending values, and a target below zero."""
    check(two_sum([7, 2, -1, -9], -10), (2, 3))


def test_hidden_target_zero():
    """Zeros and opposite values with target zero."""
    check(two_sum([4, 0, 1, 0], 0), (1, 3))
    check(two_sum([6, 2, -6], 0), (0, 2))


def test_hidden_several_pairs():
    """Of several pairs any one is right."""
    values = [2, 7, 2, 7, 5, 4]
    check(fits(values, 9, two_sum(values, 9)), True)


def test_hidden_list_stays():
    """The list is as it was before."""
    values = [9, 1, 8, 2]
    two_sum(values, 3)
    check(values, [9, 1, 8, 2])


def test_hidden_many_values():
    """100,000 values with the only pair at the end, and with none."""
    values = [3 * n for n in range(100_000)]
    values[-2:] = [1, 7]
    check(two_sum(values, 8), (99_998, 99_999))
    check(two_sum(values, 2), None)
