from solution import auc


def test_perfect_order():
    """Every positive scores above every negative."""
    check(auc([0, 0, 1, 1], [0.1, 0.2, 0.7, 0.9]), 1.0)


def test_reversed_order():
    """Every positive scores below every negative."""
    check(auc([1, 1, 0, 0], [0.1, 0.2, 0.7, 0.9]), 0.0)


def test_one_pair_out_of_order():
    """Three of the four pairs are in order."""
    check(auc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]), 0.75)


def test_any_order():
    """The rows come unsorted."""
    check(auc([1, 0, 1, 0, 0], [0.9, 0.8, 0.3, 0.2, 0.1]), 5 / 6)


def test_tie_within_a_class():
    """Equal scores inside one class change nothing."""
    check(auc([0, 1, 1, 0], [0.5, 0.7, 0.7, 0.2]), 1.0)


def test_tied_pair():
    """A positive and a negative with equal scores count one half."""
    check(auc([0, 1], [0.5, 0.5]), 0.5)


def test_hidden_all_scores_equal():
    """All scores are equal: no ranking at all."""
    check(auc([1, 0, 0, 1, 0], [0.3] * 5), 0.5)


def test_hidden_run_of_ties():
    """A longer run of ties mixes both classes in the middle."""
    check(auc([0, 1, 0, 0, 1, 1], [0.1, 0.4, 0.4, 0.4, 0.4, 0.9]), 7 / 9)


def test_hidden_ties_at_both_ends():
    """Ties sit at the lowest and at the highest score."""
    check(auc([1, 0, 1, 0], [0.0, 0.0, 1.0, 1.0]), 0.5)


def test_hidden_only_positives():
    """No negative is there to compare with."""
    check_raises(ValueError, auc, [1, 1, 1], [0.2, 0.5, 0.9])


def test_hidden_only_negatives():
    """No positive is there to compare with."""
    check_raises(ValueError, auc, [0, 0], [0.2, 0.5])


def test_hidden_empty():
    """Empty lists hold neither class."""
    check_raises(ValueError, auc, [], [])


def test_hidden_scores_outside_zero_to_one():
    """Scores are any floats, negative ones included."""
    check(auc([0, 1, 0, 1], [-7.5, -2.0, 0.0, 31.0]), 0.75)


def test_hidden_arguments_unchanged():
    """The caller's lists stay as they were."""
    labels, scores = [1, 0, 1], [0.9, 0.1, 0.5]
    auc(labels, scores)
    check((labels, scores), ([1, 0, 1], [0.9, 0.1, 0.5]))


def test_hidden_many_rows():
    """200,000 rows with many ties finish in time."""
    n = 200_000
    labels = [i % 2 for i in range(n)]
    scores = [float(i // 2 % 100) for i in range(n)]
    check(auc(labels, scores), 0.5)
