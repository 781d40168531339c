import random
from math import sqrt
from statistics import mean, stdev

from solution import merge


def report(product, values):
    """What a branch reports of its values."""
    middle = mean(values) if values else None
    return product, len(values), middle, stdev(values) if len(values) > 1 else None


def test_one_branch_each():
    """A single report is its own summary."""
    reports = [("tea", 4, 2.5, 1.5), ("rice", 9, -3.0, 0.25)]
    check(merge(reports), {"tea": (4, 2.5, 1.5), "rice": (9, -3.0, 0.25)})


def test_two_branches_with_equal_means():
    """Two branches with 0 and 2 each: the sums add up to 4, over 4 - 1."""
    check(merge([("tea", 2, 1, sqrt(2))] * 2), {"tea": (4, 1.0, sqrt(4 / 3))})


def test_one_value():
    """A single value has no deviation."""
    check(merge([("tea", 1, 8.0, None)]), {"tea": (1, 8.0, None)})


def test_no_reports():
    """Nothing in, nothing out."""
    check(merge([]), {})


def test_generator():
    """The reports may come from a generator."""
    reports = ((name, 3, 5.0, 2.0) for name in ("tea", "rice"))
    check(merge(reports), {"tea": (3, 5.0, 2.0), "rice": (3, 5.0, 2.0)})


def test_hidden_unequal_counts():
    """Equal means, unequal counts: 2 + 8 over 5 - 1."""
    reports = [report("tea", [0, 2]), report("tea", [-1, 1, 3])]
    check(merge(reports), {"tea": (5, 1.0, sqrt(2.5))})


def test_hidden_spread_between_branches():
    """Branches without spread, with different means and counts."""
    reports = [("tea", 3, 10.0, 0.0), ("tea", 1, 20.0, None)]
    check(merge(reports), {"tea": (4, 12.5, 5.0)})


def test_hidden_single_values_only():
    """Four branches with one value each: the deviation of these four."""
    reports = [("tea", 1, x, None) for x in (3.0, 9.0, 4.0, 0.0)]
    check(merge(reports), {"tea": (4, 4.0, stdev([3, 9, 4, 0]))})


def test_hidden_branch_without_values():
    """Count 0 changes nothing: before, between and after others."""
    none = ("tea", 0, None, None)
    reports = [none, report("tea", [1, 5]), none, report("tea", [6]), none]
    check(merge(reports), {"tea": (3, 4.0, stdev([1, 5, 6]))})


def test_hidden_product_without_values():
    """A product nobody sold is listed, with None for mean and deviation."""
    reports = [("tea", 0, None, None), ("rice", 2, 4.0, 1.0), ("tea", 0, None, None)]
    check(merge(reports), {"tea": (0, None, None), "rice": (2, 4.0, 1.0)})


def test_hidden_mean_of_zero():
    """A mean of 0 and a deviation of 0 are numbers, not missing ones."""
    reports = [("tea", 2, 0.0, 0.0), ("tea", 2, 6, 0)]
    check(merge(reports), {"tea": (4, 3.0, sqrt(12))})
    check(merge([("tea", 3, 0, 0)]), {"tea": (3, 0.0, 0.0)})


def test_hidden_order_of_first_appearance():
    """Products keep the order in which they were first met."""
    names = ["pear", "fig", "apple", "fig", "pear"]
    reports = [(name, 0 if i == 1 else 2, 1.0, 1.0) for i, name in enumerate(names)]
    reports[1] = ("fig", 0, None, None)
    check(list(merge(reports)), ["pear", "fig", "apple"])


def test_hidden_large_means():
    """Means near a billion: nothing cancels."""
    parts = [1e9 + 1, 1e9 + 3], [1e9 + 2, 1e9 + 6, 1e9 + 4]
    got = merge([report("tea", part) for part in parts])
    check(got["tea"][2], stdev([1, 3, 2, 6, 4]), tol=1e-6)
    check(got["tea"][:2], (5, 1e9 + 3.2), tol=1e-15)


def test_hidden_many_large_means():
    """Five branches near a billion: rounding of the joined mean stays small."""
    parts = [[5, 1, 3], [2, 4], [7], [0, 6, 1, 2], [3, 3]]
    got = merge([report("tea", [10**9 + x for x in part]) for part in parts])
    check(got["tea"][2], stdev(sum(parts, [])), tol=1e-6)


def test_hidden_as_from_all_values():
    """Thirty branches of unequal size, two products: as from all values at once."""
    rng = random.Random(5)
    values, reports = {"tea": [], "rice": []}, []
    for branch in range(60):
        product = "tea" if branch % 2 else "rice"
        part = [rng.gauss(branch, 3) for _ in range(rng.randrange(7))]
        values[product] += part
        reports.append(report(product, part))
    want = {name: (len(x), mean(x), stdev(x)) for name, x in values.items()}
    check(merge(reports), want)
