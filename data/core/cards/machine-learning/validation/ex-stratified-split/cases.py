import random
from collections import Counter

from solution import stratified_split


def per_class(labels, rows):
    return dict(Counter(labels[row] for row in rows))


class Tag:
    """A label whose hash can be changed, as that of text changes between runs."""

    salt = 1

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Tag) and self.name == other.name

    def __repr__(self):
        return self.name

    def __hash__(self):
        return ord(self.name) * Tag.salt


def test_shares_are_kept():
    """A quarter of each class goes to the test."""
    labels = ["no"] * 80 + ["yes"] * 20
    train, test = stratified_split(labels, 0.25, 1)
    check(per_class(labels, test), {"no": 20, "yes": 5})
    check(per_class(labels, train), {"no": 60, "yes": 15})


def test_each_row_once():
    """Together the two parts hold every row exactly once."""
    train, test = stratified_split(["a", "b", "a", "b", "a", "a"], 0.5, 3)
    check(sorted(train + test), [0, 1, 2, 3, 4, 5])


def test_rows_ascend():
    """Both lists ascend."""
    train, test = stratified_split([i % 3 for i in range(60)], 0.4, 8)
    check(train, sorted(train))
    check(test, sorted(test))


def test_same_seed_same_split():
    """The same labels and seed give the same split."""
    labels = ["x", "y"] * 30
    check(stratified_split(labels, 0.3, 5), stratified_split(labels, 0.3, 5))


def test_share_out_of_range():
    """A share of 0 or 1 leaves one part empty: ValueError."""
    check_raises(ValueError, stratified_split, ["a", "b"], 0, 1)
    check_raises(ValueError, stratified_split, ["a", "b"], 1.0, 1)


def test_another_seed():
    """Another seed draws other rows."""
    labels = ["x", "y"] * 100
    found = {tuple(stratified_split(labels, 0.5, seed)[1]) for seed in range(5)}
    check(len(found), 5)


def test_hidden_half_is_rounded_up():
    """2.5 rows become 3, and 2.4 become 2."""
    labels = ["a"] * 25 + ["b"] * 24
    check(per_class(labels, stratified_split(labels, 0.1, 2)[1]), {"a": 3, "b": 2})
    labels = ["a"] * 5 + ["b"] * 9
    check(per_class(labels, stratified_split(labels, 0.5, 2)[1]), {"a": 3, "b": 5})


def test_hidden_small_share_of_a_small_class():
    """Three rows and a share of 0.1: one of them is tested all the same."""
    labels = ["rare"] * 3 + ["common"] * 40
    _, test = stratified_split(labels, 0.1, 4)
    check(per_class(labels, test), {"rare": 1, "common": 4})


def test_hidden_large_share_of_a_small_class():
    """Three rows and a share of 0.9: one of them stays in training."""
    labels = ["rare"] * 3 + ["common"] * 40
    train, test = stratified_split(labels, 0.9, 4)
    check(per_class(labels, train), {"rare": 1, "common": 4})
    check(per_class(labels, test), {"rare": 2, "common": 36})


def test_hidden_single_row_is_trained_on():
    """A class of one row goes to training, whatever the share."""
    check(stratified_split(["only"], 0.9, 0), ([0], []))
    train, _ = stratified_split(["a", "a", "only", "a", "a"], 0.75, 0)
    check(2 in train, True)


def test_hidden_no_rows():
    """Without rows both lists are empty."""
    check(stratified_split([], 0.2, 7), ([], []))


def test_hidden_share_below_zero_or_above_one():
    """-0.2, 20 (per cent) and NaN are refused, without rows as well."""
    check_raises(ValueError, stratified_split, ["a", "a"], -0.2, 1)
    check_raises(ValueError, stratified_split, ["a", "a"], 20, 1)
    check_raises(ValueError, stratified_split, ["a", "a"], float("nan"), 1)
    check_raises(ValueError, stratified_split, [], 1.5, 1)


def test_hidden_labels_of_mixed_types():
    """1, "1", None, "None", "" and (1,) are six classes, though they cannot be sorted."""
    labels = [1, "1", None, "None", "", (1,)] * 10
    train, test = stratified_split(labels, 0.3, 6)
    check(per_class(labels, test), dict.fromkeys(labels, 3))
    check(len(train), 42)


def test_hidden_equal_labels_of_several_types():
    """1, 1.0 and True are equal, so one of them is tested, not one of each."""
    labels = [1, 1.0, True, 0, 0]
    _, test = stratified_split(labels, 0.2, 1)
    check(sorted(labels[row] for row in test), [0, 1])


def test_hidden_independent_of_hashes():
    """The split is the same when the labels' hashes are others, as in a new run."""
    Tag.salt = 1
    first = stratified_split([Tag(name) for name in "abcdefgh" * 6], 0.5, 3)
    Tag.salt = -1
    second = stratified_split([Tag(name) for name in "abcdefgh" * 6], 0.5, 3)
    Tag.salt = 1
    check(first, second)


def test_hidden_every_row_can_be_drawn():
    """Over 200 seeds each of four rows is tested about half the time."""
    seen = Counter()
    for seed in range(200):
        seen.update(stratified_split(["a"] * 4, 0.5, seed)[1])
    check([60 <= seen[row] <= 140 for row in range(4)], [True] * 4)


def test_hidden_every_pair_can_be_drawn():
    """Over 300 seeds each of the six pairs of four rows is drawn, not neighbours alone."""
    seen = Counter(
        tuple(stratified_split(["a"] * 4, 0.5, seed)[1]) for seed in range(300)
    )
    check(len(seen), 6)
    check(min(seen.values()) >= 20, True)  # 50 on average


def test_hidden_classes_are_drawn_apart():
    """Two classes of equal size do not always draw the rows at the same places."""
    labels = ["a", "b"] * 6
    alike = 0
    for seed in range(20):
        test = stratified_split(labels, 0.5, seed)[1]
        alike += [r // 2 for r in test if r % 2 == 0] == [r // 2 for r in test if r % 2]
    check(alike < 20, True)


def test_hidden_shared_generator_untouched():
    """The program's own generator goes on as if nothing had happened."""
    before = random.getstate()
    first = stratified_split(["a", "b"] * 20, 0.5, 9)
    check(random.getstate() == before, True)
    random.random()
    check(stratified_split(["a", "b"] * 20, 0.5, 9), first)


def test_hidden_labels_stay():
    """The labels are not changed."""
    labels = ["b", "a", "b", "a", "c"]
    stratified_split(labels, 0.5, 1)
    check(labels, ["b", "a", "b", "a", "c"])


def test_hidden_many_classes():
    """100,000 rows in 10,000 classes."""
    labels = [row * 7 % 10_000 for row in range(100_000)]
    train, test = stratified_split(labels, 0.2, 1)
    check((len(train), len(test)), (80_000, 20_000))
    check(set(per_class(labels, test).values()), {2})
