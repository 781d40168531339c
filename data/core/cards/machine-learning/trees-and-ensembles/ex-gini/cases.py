from solution import gini, split_gini


def test_two_to_three():
    """Two of class 0, three of class 1."""
    check(gini([0, 0, 1, 1, 1]), 0.48)


def test_even_mix():
    """An even mix of two classes has one half."""
    check(gini([1, 0, 0, 1]), 0.5)


def test_pure():
    """A pure node has no impurity."""
    check(gini([1, 1, 1]), 0.0)


def test_perfect_split():
    """Two pure children."""
    check(split_gini([0, 0, 0], [1, 1, 1]), 0.0)


def test_useless_split():
    """Both children are as mixed as the node was."""
    check(split_gini([0, 1, 0, 1], [1, 0]), 0.5)


def test_children_of_equal_size():
    """Two children of four rows each, 0.375 both."""
    check(split_gini([0, 0, 0, 1], [0, 1, 1, 1]), 0.375)


def test_hidden_uneven_children():
    """Children of unequal size: each counts by its rows."""
    check(split_gini([1], [0, 1, 0, 1, 0, 1]), 3 / 7)
    check(split_gini([0, 1, 1, 1], [0]), 0.3)


def test_hidden_three_classes():
    """An even mix of three classes has two thirds."""
    check(gini([0, 1, 2, 0, 1, 2]), 2 / 3)
    check(gini([0, 1, 2, 2]), 0.625)


def test_hidden_other_codes():
    """Two classes coded 1 and 2, or -1 and 1."""
    check(gini([1, 2, 2]), 4 / 9)
    check(gini([-1, 1, 1, 1]), 0.375)


def test_hidden_string_labels():
    """Labels are strings, or the letters of one string."""
    check(gini(["spam", "ham", "ham", "ham"]), 0.375)
    check(gini("aab"), 4 / 9)
    check(split_gini(["ham"], ["spam", "ham"]), 1 / 3)


def test_hidden_mixed_types():
    """None, tuples and text cannot be ordered, but they can be counted."""
    check(gini([None, "a", (1, 2), None]), 0.625)


def test_hidden_number_and_text():
    """1 and "1" are two classes."""
    check(gini([1, "1"]), 0.5)
    check(split_gini([1, "1", 1, 1], ["1"]), 0.3)


def test_hidden_equal_labels():
    """1, 1.0 and True are one class."""
    check(gini([1, 1.0, True]), 0.0)
    check(gini([True, False, 0, 1.0]), 0.5)


def test_hidden_empty_node():
    """An empty node has 0.0."""
    check(gini([]), 0.0)
    check(gini(""), 0.0)
    check(type(gini([])), float)


def test_hidden_empty_children():
    """One empty child adds nothing, two give 0.0."""
    check(split_gini([], [0, 1, 1, 1]), 0.375)
    check(split_gini(["a", "b"], []), 0.5)
    check(split_gini([], []), 0.0)
    check(type(split_gini((), ())), float)


def test_hidden_pure_is_float():
    """A pure node gives a float, too."""
    check(type(gini(["a", "a"])), float)
    check(type(split_gini([5], [7, 7])), float)


def test_hidden_seven_classes():
    """Seven classes of one row each: 6/7."""
    check(gini(list("abcdefg")), 6 / 7)
    check(gini(tuple("abcdefg")), 6 / 7)


def test_hidden_inputs_unchanged():
    """Neither list is sorted nor emptied."""
    left, right = [7, 3, 7, 5], [9, 2, 9]
    gini(left)
    split_gini(left, right)
    check(left, [7, 3, 7, 5])
    check(right, [9, 2, 9])


def test_hidden_tuple_and_list_children():
    """One child is a tuple, the other a list."""
    check(split_gini(("a", "b"), ["a", "a"]), 0.25)


def test_hidden_many_classes():
    """200,000 rows, two of each of 100,000 classes."""
    labels = list(range(100_000)) * 2
    check(gini(labels), 1 - 1 / 100_000)
    check(split_gini(labels[:100_000], labels[100_000:]), 1 - 1 / 100_000)
