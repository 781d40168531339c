import random
from itertools import product

from solution import merge_sort


class OnlyLess:
    """A value that knows `<` and nothing else, and counts its use."""

    made = 0
    __hash__ = None

    def __init__(self, number):
        self.number = number

    def __lt__(self, other):
        OnlyLess.made += 1
        return self.number < other.number

    def __eq__(self, other):
        raise TypeError("only < is known")


def comparisons(numbers):
    """How many comparisons the numbers take; they must come out sorted."""
    values = [OnlyLess(number) for number in numbers]
    OnlyLess.made = 0
    result = merge_sort(values)
    made = OnlyLess.made
    check([value.number for value in result], sorted(numbers))
    return made


def test_numbers():
    """A few numbers in no order."""
    check(merge_sort([5, 2, 9, 1, 7]), [1, 2, 5, 7, 9])


def test_repeats():
    """Values that repeat are all kept."""
    check(merge_sort([3, 1, 3, 2, 1]), [1, 1, 2, 3, 3])


def test_by_key():
    """Words by their length."""
    check(merge_sort(["kiwi", "fig", "banana"], len), ["fig", "kiwi", "banana"])


def test_ties_keep_their_order():
    """Words of equal length stay in the order of the input."""
    words = ["pear", "fig", "kiwi", "nut", "plum"]
    check(merge_sort(words, len), ["fig", "nut", "pear", "kiwi", "plum"])


def test_input_unchanged():
    """The list that was given stays as it was."""
    values = [3, 1, 2]
    merge_sort(values)
    check(values, [3, 1, 2])


def test_hidden_empty():
    """Nothing to sort."""
    check(merge_sort([]), [])
    check(merge_sort([], len), [])


def test_hidden_new_list():
    """Even a list of no value or one, or in order already, comes back as a new one."""
    for values in ([], [4], [1, 2]):
        result = merge_sort(values)
        check(result, values)
        check(result is values, False)


def test_hidden_all_small_lists():
    """Every list of up to 5 values out of 3; each result is stable."""
    for length in range(6):
        for numbers in product((0, 1, 2), repeat=length):
            values = [(number, place) for place, number in enumerate(numbers)]
            check(merge_sort(values, lambda value: value[0]), sorted(values))


def test_hidden_ties_out_of_order():
    """Ties whose values would sort the other way round."""
    values = [("b", 1), ("a", 1), ("d", 0), ("c", 0)]
    want = [("d", 0), ("c", 0), ("b", 1), ("a", 1)]
    check(merge_sort(values, lambda value: value[1]), want)


def test_hidden_values_without_order():
    """With a key, the values themselves need no order: dictionaries."""
    rows = [{"n": 2}, {"n": 1}, {"n": 2, "x": 0}, {"n": 1, "x": 0}]
    want = [rows[1], rows[3], rows[0], rows[2]]
    check(merge_sort(rows, lambda row: row["n"]), want)


def test_hidden_same_objects():
    """The very objects come back, not copies, the first of two equal ones first."""
    first, second = [1], [1]
    result = merge_sort([first, second])
    check(result[0] is first and result[1] is second, True)


def test_hidden_key_called_once():
    """The key function is called once for each value."""
    asked = []

    def last_digit(value):
        asked.append(value)
        return value % 10

    check(merge_sort([31, 12, 21, 40, 12], last_digit), [40, 31, 21, 12, 12])
    check(sorted(asked), [12, 12, 21, 31, 40])


def test_hidden_falsy_keys():
    """Keys such as 0, False and the empty string count like others."""
    check(merge_sort([2, 0, -1], lambda value: value), [-1, 0, 2])
    check(merge_sort(["b", "", "a"], lambda value: value), ["", "a", "b"])
    check(merge_sort(["x", "", "y"], bool), ["", "x", "y"])


def test_hidden_only_less():
    """Values, and keys, that know no other operator than `<`, not even `==`."""
    comparisons([2, 3, 1, 2])
    check(
        merge_sort(["bb", "a", "cc"], lambda word: OnlyLess(len(word))),
        ["a", "bb", "cc"],
    )


def test_hidden_few_comparisons():
    """1,024 values at random: at most n log2 n comparisons."""
    generator = random.Random(3)
    numbers = [generator.randrange(500) for _ in range(1024)]
    check(comparisons(numbers) <= 1024 * 10, True)


def test_hidden_odd_length_and_descending():
    """1,001 descending values: at most n times ceil(log2 n) comparisons."""
    check(comparisons(list(range(1001, 0, -1))) <= 1001 * 10, True)


def test_hidden_large():
    """5,000 values with few different keys, all ties in order."""
    generator = random.Random(11)
    values = [(generator.randrange(9), place) for place in range(5000)]
    check(merge_sort(values, lambda value: value[0]) == sorted(values), True)
