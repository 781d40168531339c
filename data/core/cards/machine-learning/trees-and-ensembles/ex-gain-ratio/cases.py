from copy import deepcopy
from math import log2

from solution import entropy, gain_ratio


def test_entropy_of_a_coin():
    """Two equal counts: one bit."""
    check(entropy([5, 5]), 1.0)


def test_entropy_of_one_to_three():
    """A quarter and three quarters."""
    check(entropy([1, 3]), 2 - 0.75 * log2(3))


def test_entropy_of_four():
    """Four equal counts: two bits."""
    check(entropy([3, 3, 3, 3]), 2.0)


def test_two_pure_groups():
    """Two pure groups of equal size have the ratio 1."""
    check(gain_ratio({"red": {"yes": 4}, "blue": {"no": 4}}), 1.0)


def test_useless_split():
    """Both groups have the same shares as the whole."""
    table = {"red": {"yes": 2, "no": 1}, "blue": {"yes": 2, "no": 1}}
    check(gain_ratio(table), 0.0)


def test_two_mixed_groups():
    """Shares of three quarters and one quarter."""
    table = {"a": {"yes": 3, "no": 1}, "b": {"yes": 1, "no": 3}}
    check(gain_ratio(table), 0.75 * log2(3) - 1)


def test_hidden_uneven_groups():
    """Groups of four and two rows: weighted by their rows, divided by their spread."""
    table = {"red": {"yes": 3, "no": 1}, "blue": {"no": 2}}
    gain = 1 - 4 / 6 * (2 - 0.75 * log2(3))
    spread = 2 / 3 * log2(3 / 2) + 1 / 3 * log2(3)
    check(gain_ratio(table), gain / spread)


def test_hidden_one_row_per_category():
    """Eight categories of one row each: the gain of one bit shrinks to 1/3."""
    table = {place: {place % 2: 1} for place in range(8)}
    check(gain_ratio(table), 1 / 3)


def test_hidden_three_classes():
    """Three pure groups of three classes, of two rows each."""
    check(gain_ratio({n: {c: 2} for n, c in enumerate("abc")}), 1.0)
    check(gain_ratio({0: {"a": 2}, 1: {"b": 1, "c": 1}}), 1.0)


def test_hidden_zero_counts():
    """A count of zero adds nothing."""
    check(entropy([0, 5, 0, 5]), 1.0)
    check(gain_ratio({"x": {"a": 4, "b": 0}, "y": {"a": 0, "b": 4}}), 1.0)


def test_hidden_empty_category():
    """Categories without rows change nothing."""
    table = {"x": {"a": 4}, "none": {}, "y": {"b": 4}, "zero": {"a": 0}}
    check(gain_ratio(table), 1.0)


def test_hidden_one_category():
    """All rows in one category: 0.0, not an error."""
    check(gain_ratio({"x": {"a": 3, "b": 5}}), 0.0)
    check(gain_ratio({"x": {"a": 3, "b": 5}, "y": {"a": 0}}), 0.0)


def test_hidden_no_rows():
    """No rows, no categories: 0.0 as a float."""
    check(entropy([]), 0.0)
    check(entropy([0, 0]), 0.0)
    check(gain_ratio({}), 0.0)
    check(gain_ratio({"x": {}, "y": {"a": 0}}), 0.0)
    check([type(entropy([])), type(gain_ratio({}))], [float, float])


def test_hidden_one_class():
    """One class everywhere: entropy 0.0 before and after."""
    check(entropy([7]), 0.0)
    check(gain_ratio({"x": {"a": 3}, "y": {"a": 4}}), 0.0)


def test_hidden_any_classes():
    """Classes that cannot be ordered, and 1 beside "1"."""
    check(gain_ratio({None: {1: 4, "x": 0}, 0: {"1": 4, None: 0}}), 1.0)
    check(gain_ratio({"": {None: 2}, (1, 2): {"": 1, 0: 1}}), 1.0)


def test_hidden_iterator():
    """The counts come from an iterator, which can be read once."""
    check(entropy(iter([2, 2])), 1.0)
    check(entropy(count for count in (1, 0, 1)), 1.0)


def test_hidden_table_unchanged():
    """The table is as before."""
    table = {"x": {"a": 4, "b": 0}, "none": {}, "y": {"a": 2, "b": 3}}
    before = deepcopy(table)
    gain_ratio(table)
    check(table, before)


def test_hidden_other_orders():
    """Classes are named in another order in each category."""
    one = {"x": {"a": 5, "b": 1}, "y": {"b": 6, "a": 2}}
    other = {"x": {"a": 5, "b": 1}, "y": {"a": 2, "b": 6}}
    check(gain_ratio(one), gain_ratio(other))
    all_rows = entropy([7, 7])
    after = 6 / 14 * entropy([5, 1]) + 8 / 14 * entropy([2, 6])
    check(gain_ratio(one), (all_rows - after) / entropy([6, 8]))
