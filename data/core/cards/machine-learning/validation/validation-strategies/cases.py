import random

from solution import k_folds


def sizes(pairs):
    return [len(test) for _, test in pairs]


def tested(pairs):
    return sorted(row for _, test in pairs for row in test)


def test_three_folds_of_two():
    """Six rows, three folds, in order."""
    check(
        k_folds(6, 3),
        [([2, 3, 4, 5], [0, 1]), ([0, 1, 4, 5], [2, 3]), ([0, 1, 2, 3], [4, 5])],
    )


def test_two_folds():
    """Each half is tested once."""
    check(k_folds(4, 2), [([2, 3], [0, 1]), ([0, 1], [2, 3])])


def test_one_row_left_over():
    """With five rows and two folds the first fold is the longer one."""
    check(k_folds(5, 2), [([3, 4], [0, 1, 2]), ([0, 1, 2], [3, 4])])


def test_same_seed_same_folds():
    """A seed makes the shuffled folds repeatable."""
    check(k_folds(30, 5, seed=7), k_folds(30, 5, seed=7))


def test_a_seed_shuffles():
    """With a seed the folds are no longer blocks, and another seed gives others."""
    found = [k_folds(40, 4, seed) for seed in (None, 1, 2)]
    check([found[0] == found[1], found[1] == found[2]], [False, False])


def test_one_fold_is_refused():
    """One fold would leave nothing to train on."""
    check_raises(ValueError, k_folds, 10, 1)


def test_hidden_two_rows_left_over():
    """Of 11 rows in 4 folds the first three get three each."""
    check(sizes(k_folds(11, 4)), [3, 3, 3, 2])
    check(sizes(k_folds(10, 4)), [3, 3, 2, 2])
    check([test for _, test in k_folds(7, 3)], [[0, 1, 2], [3, 4], [5, 6]])


def test_hidden_shuffled_sizes():
    """The sizes do not depend on the seed."""
    check(sizes(k_folds(10, 4, seed=3)), [3, 3, 2, 2])


def test_hidden_shuffled_rows_tested_once():
    """With a seed, too, each row is tested exactly once."""
    check(tested(k_folds(23, 5, seed=11)), list(range(23)))


def test_hidden_train_is_the_rest():
    """In each pair, train holds exactly the rows that test lacks."""
    for seed in (None, 4):
        for train, test in k_folds(17, 4, seed):
            check(sorted(train + test), list(range(17)))


def test_hidden_lists_ascend():
    """Shuffled folds are handed over in ascending order."""
    for train, test in k_folds(25, 3, seed=5):
        check(train, sorted(train))
        check(test, sorted(test))


def test_hidden_seed_zero():
    """0 is a seed like any other."""
    check(k_folds(40, 4, seed=0) == k_folds(40, 4), False)
    check(tested(k_folds(40, 4, seed=0)), list(range(40)))


def test_hidden_leave_one_out():
    """As many folds as rows: each row is a fold of its own."""
    check(k_folds(3, 3), [([1, 2], [0]), ([0, 2], [1]), ([0, 1], [2])])


def test_hidden_more_folds_than_rows():
    """k above n would leave folds empty."""
    check_raises(ValueError, k_folds, 3, 4)
    check_raises(ValueError, k_folds, 0, 2)
    check_raises(ValueError, k_folds, 1, 2, 5)


def test_hidden_no_or_negative_folds():
    """0 and -2 folds are refused, too."""
    check_raises(ValueError, k_folds, 5, 0)
    check_raises(ValueError, k_folds, 5, -2)


def test_hidden_shared_generator_untouched():
    """The program's own generator goes on as if nothing had happened."""
    before = random.getstate()
    first = k_folds(20, 4, seed=9)
    k_folds(20, 4)
    check(random.getstate() == before, True)
    random.random()
    check(k_folds(20, 4, seed=9), first)


def test_hidden_rows_move_between_folds():
    """Over 60 seeds row 0 is tested in each of three folds a fair number of times."""
    places = [0, 0, 0]
    for seed in range(60):
        for fold, (_, test) in enumerate(k_folds(12, 3, seed)):
            places[fold] += 0 in test
    check([place >= 6 for place in places], [True] * 3)


def test_hidden_rows_move_one_by_one():
    """Neighbours part: it is rows that are shuffled, not blocks, nor is the list turned."""
    together = 0
    for seed in range(200):
        together += any(0 in test and 1 in test for _, test in k_folds(12, 3, seed))
    check(20 <= together <= 95, True)  # 55 of 200 on average


def test_hidden_plain_int():
    """Row numbers are int, not NumPy's integers, with a seed and without."""
    for seed in (None, 2):
        kinds = {type(row) for pair in k_folds(9, 2, seed) for part in pair for row in part}
        check(kinds == {int}, True)


def test_hidden_many_rows():
    """40,000 rows in 10 folds, each list ascending."""
    pairs = k_folds(40_000, 10, seed=1)
    check([len(train) for train, _ in pairs], [36_000] * 10)
    check(tested(pairs) == list(range(40_000)), True)
    check(all(part == sorted(part) for pair in pairs for part in pair), True)
