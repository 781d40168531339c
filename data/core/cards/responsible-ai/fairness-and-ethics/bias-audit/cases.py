from solution import odds_gap, parity_gap


def people(*parts):
    """Lists of labels, decisions and groups from (group, label, decision, count)."""
    rows = [(y, d, g) for g, y, d, count in parts for _ in range(count)]
    return [list(column) for column in zip(*rows)]


def test_parity_of_two_groups():
    """A selects 3 of 4, B 1 of 4."""
    check(parity_gap([1, 1, 1, 0, 1, 0, 0, 0], list("AAAABBBB")), 0.5)


def test_parity_without_a_gap():
    """Half of each group, though the groups differ in size."""
    check(parity_gap([1, 0, 1, 0, 1, 0], list("AABBBB")), 0.0)


def test_odds_of_a_perfect_model():
    """Unequal base rates, no errors: no gap in the odds."""
    labels, decisions, groups = people(
        ("A", 1, 1, 6), ("A", 0, 0, 4), ("B", 1, 1, 3), ("B", 0, 0, 7)
    )
    check(odds_gap(labels, decisions, groups), 0.0)
    check(parity_gap(decisions, groups), 0.3)


def test_odds_by_true_positives():
    """True positive rates 0.75 and 0.25, false positive rates equal."""
    labels = [1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0]
    decisions = [1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 1]
    check(odds_gap(labels, decisions, list("AAAAAABBBBBB")), 0.5)


def test_one_group():
    """A single group has nothing to be compared with."""
    check(parity_gap([1, 0, 1], ["A", "A", "A"]), None)
    check(odds_gap([1, 0, 1], [1, 0, 0], ["A", "A", "A"]), None)


def test_mixed_order():
    """The rows come in any order."""
    check(parity_gap([1, 0, 0, 1, 1, 0], list("BABABA")), 1 / 3)


def test_hidden_three_groups():
    """With three groups the extremes count, wherever they stand."""
    groups = list("AAAABBBBCCCC")
    check(parity_gap([1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0], groups), 0.75)
    check(parity_gap([1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1], groups), 0.75)


def test_hidden_false_positives_count():
    """The larger gap lies in the false positive rates."""
    data = people(
        ("A", 1, 1, 3), ("A", 1, 0, 1), ("A", 0, 0, 4),
        ("B", 1, 1, 2), ("B", 1, 0, 2), ("B", 0, 1, 3), ("B", 0, 0, 1),
    )  # fmt: skip
    check(odds_gap(*data), 0.75)


def test_hidden_opposite_directions():
    """A leads in true, B in false positive rates: neither cancels the other."""
    data = people(
        ("A", 1, 1, 4), ("A", 1, 0, 1), ("A", 0, 1, 1), ("A", 0, 0, 4),
        ("B", 1, 1, 2), ("B", 1, 0, 3), ("B", 0, 1, 2), ("B", 0, 0, 3),
    )  # fmt: skip
    check(odds_gap(*data), 0.4)


def test_hidden_group_without_positives():
    """C has no label of 1: it has no true positive rate, but a false positive rate."""
    data = people(
        ("A", 1, 1, 4), ("A", 0, 0, 4), ("B", 1, 1, 3), ("B", 1, 0, 1),
        ("B", 0, 0, 4), ("C", 0, 1, 1), ("C", 0, 0, 1),
    )  # fmt: skip
    check(odds_gap(*data), 0.5)
    data = people(
        ("A", 1, 1, 4), ("A", 0, 0, 4), ("B", 1, 1, 3), ("B", 1, 0, 1),
        ("B", 0, 0, 4), ("C", 0, 0, 2),
    )  # fmt: skip
    check(odds_gap(*data), 0.25)


def test_hidden_too_few_true_positive_rates():
    """Only one group has labels of 1: equalised odds cannot be judged."""
    data = people(("A", 1, 1, 2), ("A", 0, 0, 2), ("B", 0, 1, 1), ("B", 0, 0, 1))
    check(odds_gap(*data), None)


def test_hidden_too_few_false_positive_rates():
    """Only one group has labels of 0: equalised odds cannot be judged."""
    data = people(("A", 1, 1, 2), ("A", 0, 0, 2), ("B", 1, 1, 1), ("B", 1, 0, 1))
    check(odds_gap(*data), None)


def test_hidden_nobody_selected():
    """Nobody is selected at all: equal rates of 0, not an error."""
    check(parity_gap([0, 0, 0], list("ABB")), 0.0)
    check(odds_gap([1, 0, 1, 0], [0, 0, 0, 0], list("AABB")), 0.0)


def test_hidden_empty():
    """Empty lists hold no group."""
    check(parity_gap([], []), None)
    check(odds_gap([], [], []), None)


def test_hidden_unequal_lengths():
    """Lists of unequal length are refused, whichever is too short."""
    check_raises(ValueError, parity_gap, [1, 0], ["A", "B", "B"])
    check_raises(ValueError, parity_gap, [1, 0, 1], ["A", "B"])
    check_raises(ValueError, odds_gap, [1], [1, 0], ["A", "B"])
    check_raises(ValueError, odds_gap, [1, 0], [1], ["A", "B"])
    check_raises(ValueError, odds_gap, [1, 0, 1], [1, 0, 1], ["A", "B"])


def test_hidden_unequal_lengths_of_little():
    """Unequal lengths are refused even where nothing could be compared."""
    check_raises(ValueError, parity_gap, [1, 0], ["A"])
    check_raises(ValueError, parity_gap, [], ["A"])
    check_raises(ValueError, odds_gap, [1, 0], [1, 0], ["A"])
    check_raises(ValueError, odds_gap, [], [], ["A"])
    check_raises(ValueError, odds_gap, [1, 0], [], ["A", "B"])


def test_hidden_odd_group_names():
    """None, an empty text, 0 and a tuple are groups; 1 and "1" are two."""
    check(parity_gap([1, 1, 0, 0], [None, None, "", ""]), 1.0)
    check(parity_gap([1, 0, 1, 1], [0, 0, ("B", "rural"), ("B", "rural")]), 0.5)
    check(parity_gap([1, 1, 0, 0], [1, 1, "1", "1"]), 1.0)
    labels, decisions = [1, 0, 1, 0], [1, 0, 0, 0]
    check(odds_gap(labels, decisions, [None, None, "A", "A"]), 1.0)


def test_hidden_intersections():
    """Groups of two traits: each trait alone shows no gap, together they do."""
    decisions = [1, 0, 0, 1]
    sex, region = ["f", "f", "m", "m"], ["x", "y", "x", "y"]
    check(parity_gap(decisions, sex), 0.0)
    check(parity_gap(decisions, region), 0.0)
    check(parity_gap(decisions, list(zip(sex, region))), 1.0)


def test_hidden_arguments_unchanged():
    """The caller's lists keep their order and values."""
    labels, decisions, groups = [0, 1, 1, 0], [1, 0, 1, 1], ["B", "A", "B", "A"]
    parity_gap(decisions, groups)
    odds_gap(labels, decisions, groups)
    check(labels, [0, 1, 1, 0])
    check(decisions, [1, 0, 1, 1])
    check(groups, ["B", "A", "B", "A"])
