import random
import sys
import tracemalloc
from itertools import product
from math import log2

from solution import quicksort


class Counted(int):
    """An integer that counts all comparisons."""

    made = 0
    __hash__ = int.__hash__

    def __lt__(self, other):
        Counted.made += 1
        return int.__lt__(self, other)

    def __le__(self, other):
        Counted.made += 1
        return int.__le__(self, other)

    def __gt__(self, other):
        Counted.made += 1
        return int.__gt__(self, other)

    def __ge__(self, other):
        Counted.made += 1
        return int.__ge__(self, other)

    def __eq__(self, other):
        Counted.made += 1
        return int.__eq__(self, other)


def result(values):
    """The list after sorting."""
    quicksort(values)
    return values


def few_comparisons(numbers):
    """Whether it is sorted, with at most 6 n log2 n comparisons."""
    values = [Counted(number) for number in numbers]
    Counted.made = 0
    quicksort(values)
    made = Counted.made
    check([int(value) for value in values], sorted(numbers))
    check(made <= 6 * len(values) * log2(len(values)), True)


def deepest(values):
    """How many frames lie above each other at most while the list is sorted."""
    depth, most = 0, 0

    def watch(frame, event, argument):
        nonlocal depth, most
        if event == "call":
            depth += 1
            most = max(most, depth)
        elif event == "return":
            depth -= 1

    sys.setprofile(watch)
    try:
        quicksort(values)
    finally:
        sys.setprofile(None)
    return most


def test_numbers():
    """A few numbers in no order."""
    check(result([5, 2, 9, 1, 7]), [1, 2, 5, 7, 9])


def test_words():
    """Anything that can be compared is sorted."""
    check(result(["pear", "fig", "apple"]), ["apple", "fig", "pear"])


def test_negative_numbers():
    """Negative numbers come first."""
    check(result([3, -1, 0, -7]), [-7, -1, 0, 3])


def test_returns_nothing():
    """The list itself is changed; nothing is returned."""
    check(quicksort([2, 1]), None)


def test_repeats():
    """Values that repeat are all kept."""
    check(result([3, 1, 3, 2, 1, 3]), [1, 1, 2, 3, 3, 3])


def test_sorted_input():
    """2,000 ascending numbers: few comparisons."""
    few_comparisons(list(range(2000)))


def test_hidden_empty_and_single():
    """Nothing to sort."""
    check(result([]), [])
    check(result([4]), [4])


def test_hidden_all_small_lists():
    """Every list of up to 5 values out of 3."""
    for length in range(6):
        for values in product((0, 1, 2), repeat=length):
            check(result(list(values)), sorted(values))


def test_hidden_same_object():
    """Another name for the list sees it sorted."""
    values = [4, 2, 3]
    other_name = values
    quicksort(values)
    check(other_name, [2, 3, 4])


def test_hidden_random():
    """3,000 numbers drawn at random, some of them equal."""
    generator = random.Random(7)
    few_comparisons([generator.randrange(-1000, 1000) for _ in range(3000)])


def test_hidden_descending():
    """2,000 descending numbers."""
    few_comparisons(list(range(2000, 0, -1)))


def test_hidden_hill():
    """Rising, then falling: the middle value is the largest."""
    few_comparisons([*range(0, 2000, 2), *range(1999, 0, -2)])


def test_hidden_valley():
    """Falling, then rising: first, middle and last are all extremes."""
    few_comparisons([*range(1999, 0, -2), *range(0, 2000, 2)])


def test_hidden_small_value_last():
    """Sorted but for the smallest value, which stands at the end."""
    few_comparisons([*range(1, 2000), 0])


def test_hidden_all_equal():
    """2,000 equal values."""
    few_comparisons([5] * 2000)


def test_hidden_two_values():
    """Only two different values."""
    few_comparisons([1, 0] * 1000)


def test_hidden_rare_value():
    """2,000 values, all equal but for one, which is larger or smaller."""
    for rare, often in ((0, 1), (1, 0)):
        for place in (0, 700, 1300, 1999):
            values = [often] * 2000
            values[place] = rare
            few_comparisons(values)


def test_hidden_shallow():
    """16,384 values: calls nest at most log2(n) + 10 = 24 deep."""
    values = list(range(16_384))
    random.Random(3).shuffle(values)
    check(deepest(values) <= 14 + 10, True)
    check(values == list(range(16_384)), True)


def test_hidden_in_place():
    """20,000 values: no second list of them is made."""
    values = list(range(20_000))
    random.Random(5).shuffle(values)
    tracemalloc.start()
    try:
        quicksort(values)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(values == list(range(20_000)), True)
    check(peak < 40_000, True)


def test_hidden_tuples():
    """Tuples are compared from the left."""
    check(result([(2, "a"), (1, "b"), (1, "a")]), [(1, "a"), (1, "b"), (2, "a")])
