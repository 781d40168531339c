from solution import shared, shared_with_repeats


def test_some_in_common():
    """Two values stand in both lists."""
    check(shared([1, 2, 3, 4], [3, 9, 2]), [2, 3])


def test_nothing_in_common():
    """No value stands in both."""
    check(shared([1, 2], [3, 4]), [])
    check(shared_with_repeats([1, 2], [3, 4]), [])


def test_strings():
    """Strings are compared as they are."""
    check(shared(["Ada", "Bo", "Cy"], ["bo", "Cy", "Ada"]), ["Ada", "Cy"])


def test_once():
    """A value that both repeat comes once."""
    check(shared([5, 5, 6], [5, 5, 5]), [5])


def test_repeats():
    """A value that both hold twice comes twice."""
    check(shared_with_repeats([4, 4, 7], [4, 4, 8]), [4, 4])


def test_second_has_more():
    """What the second list has more often counts as often as in the first."""
    check(shared_with_repeats([2, 5], [5, 5, 5, 2]), [2, 5])


def test_hidden_first_has_more():
    """What the first list has more often counts as often as in the second."""
    check(shared_with_repeats([1, 1, 1, 2], [1, 2, 2]), [1, 2])


def test_hidden_mixed_order():
    """Equal values stay apart, where they stood in the first list."""
    check(shared_with_repeats([3, 1, 3, 2, 1], [1, 1, 3, 3]), [3, 1, 3, 1])


def test_hidden_earliest_occurrences():
    """Of too many equal values the earliest are taken."""
    check(shared_with_repeats([7, 8, 7, 9], [9, 8, 7]), [7, 8, 9])


def test_hidden_order_of_first():
    """Descending values stay descending."""
    check(shared([9, 4, 9, 1], [1, 4, 9]), [9, 4, 1])
    check(shared(["pear", "fig"], ["fig", "pear"]), ["pear", "fig"])


def test_hidden_empty():
    """Either list, or both, may be empty."""
    check(shared([], [1]), [])
    check(shared([1], []), [])
    check(shared_with_repeats([], []), [])
    check(shared_with_repeats([1, 1], []), [])


def test_hidden_zero_and_empty_string():
    """Zero and the empty string are values, too."""
    check(shared([0, 1], [2, 0]), [0])
    check(shared_with_repeats(["", "a", ""], ["", ""]), ["", ""])


def test_hidden_lists_stay():
    """Both lists are as they were before."""
    first, second = [2, 1, 2], [2, 2, 3]
    shared(first, second)
    shared_with_repeats(first, second)
    check((first, second), ([2, 1, 2], [2, 2, 3]))


def test_hidden_new_list():
    """Equal lists: the result is a list of its own."""
    first = [1, 2]
    check(shared(first, first) is first, False)
    check(shared_with_repeats(first, first), [1, 2])


def test_hidden_large():
    """100,000 elements each, few of them in common."""
    first, second = list(range(100_000)), list(range(99_990, 199_990))
    check(shared(first, second), list(range(99_990, 100_000)))
    check(shared_with_repeats(first, second), list(range(99_990, 100_000)))


def test_hidden_large_in_common():
    """100,000 elements each, all of them in common, in opposite orders."""
    first, second = list(range(100_000)), list(range(99_999, -1, -1))
    check(shared(first, second), list(range(100_000)))
    check(shared_with_repeats(first, second), list(range(100_000)))
