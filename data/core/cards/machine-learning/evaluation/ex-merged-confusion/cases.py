import copy

import numpy as np
from solution import grouped

NAN = float("nan")


def check_both(matrix, groups, precision, recall):
    got = grouped(matrix, groups)
    check(len(got), 2)
    check(got[0], np.array(precision, dtype=float))
    check(got[1], np.array(recall, dtype=float))


def test_each_class_its_own_group():
    """Nothing is merged: the classes' own precision and recall."""
    check_both([[8, 2], [0, 10]], [0, 1], [1, 10 / 12], [0.8, 1])


def test_groups_in_another_order():
    """The results stand in the order of the groups' numbers."""
    check_both([[8, 2], [0, 10]], [1, 0], [10 / 12, 1], [1, 0.8])


def test_two_classes_merged():
    """Classes 0 and 1 are one group; between them no case was confused."""
    matrix = [[6, 0, 2], [0, 6, 2], [1, 1, 8]]
    check_both(matrix, [0, 0, 1], [12 / 14, 8 / 12], [0.75, 0.8])


def test_confused_within_a_group():
    """Taking class 0 for class 1 of the same group is right."""
    matrix = [[3, 5, 0], [0, 4, 0], [2, 0, 6]]
    check_both(matrix, [0, 0, 1], [12 / 14, 1], [1, 0.75])


def test_too_few_groups():
    """A class without a group is refused."""
    check_raises(ValueError, grouped, [[1, 0], [0, 1]], [0])


def test_hidden_too_many_groups():
    """A group without a class is refused as well."""
    check_raises(ValueError, grouped, [[1, 0], [0, 1]], [0, 1, 1])


def test_hidden_apart_in_the_matrix():
    """The classes of a group need not stand side by side."""
    matrix = [[5, 1, 2, 0], [0, 7, 0, 3], [4, 0, 6, 0], [1, 2, 0, 9]]
    check_both(matrix, [0, 1, 0, 1], [17 / 18, 21 / 22], [17 / 18, 21 / 22])


def test_hidden_apart_and_asymmetrical():
    """Three groups, mixed in order, with errors that run one way."""
    matrix = [[4, 1, 0, 3], [0, 5, 5, 0], [2, 0, 6, 0], [0, 0, 1, 9]]
    check_both(matrix, [1, 0, 2, 1], [5 / 6, 16 / 18, 6 / 12], [0.5, 16 / 18, 0.75])


def test_hidden_classes_of_unequal_size():
    """A group's recall counts cases, so the larger class weighs more."""
    matrix = [[90, 0, 10], [0, 1, 9], [0, 0, 50]]
    check_both(matrix, [0, 0, 1], [1, 50 / 69], [91 / 110, 1])


def test_hidden_one_group():
    """With all in one group no error is left."""
    check_both([[1, 2], [3, 4]], [0, 0], [1], [1])


def test_hidden_never_predicted():
    """A group that occurs but is never predicted: precision NaN, recall 0."""
    matrix = [[4, 0, 0], [1, 0, 0], [2, 0, 0]]
    check_both(matrix, [0, 1, 1], [4 / 7, NAN], [1, 0])


def test_hidden_never_occurs():
    """A group that is predicted but never occurs: recall NaN, precision 0."""
    matrix = [[4, 1, 2], [0, 0, 0], [0, 0, 0]]
    check_both(matrix, [0, 1, 1], [1, 0], [4 / 7, NAN])


def test_hidden_group_without_any_case():
    """A group that neither occurs nor is predicted: both are NaN."""
    matrix = [[4, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [2, 0, 0, 3]]
    check_both(matrix, [0, 1, 1, 2], [4 / 6, NAN, 0.75], [0.8, NAN, 0.6])


def test_hidden_arguments_unchanged():
    """The given lists stay as they were."""
    matrix, groups = [[3, 5, 0], [0, 4, 0], [2, 0, 6]], [0, 0, 1]
    before = copy.deepcopy((matrix, groups))
    grouped(matrix, groups)
    check((matrix, groups), before)
