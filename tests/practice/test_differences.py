import math
from collections import Counter, namedtuple
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.child.checking import CheckError, check, check_raises

LONGEST = 8000
ONE_BY_ONE = "which gives its values one by one"
CITIES = pd.DataFrame({"city": ["Rome", "Bonn", "Oslo"] * 40, "n": range(120)})


def difference(got, want, tol=1e-9):
    with pytest.raises(CheckError) as raised:
        check(got, want, tol)
    return raised.value.difference


def lines(got, want):
    mine, yours, *_ = difference(got, want)
    return mine.splitlines(), yours.splitlines()


NOTES = [
    (0.3003, 0.3, "differs by 0.0003, more than the tolerance 1e-9"),
    (3, 5, "differs by 2"),
    (math.nan, 1.0, "this is NaN, not a number"),
    (1.0, math.nan, "NaN was wanted"),
    ("3", 3, "an int was wanted, this is a str"),
    (2, True, "a bool was wanted, this is an int"),
    ((1, 2), [1, 2], "a list was wanted, this is a tuple with the same elements"),
    ((1, 2), [1, 3], "a list was wanted, this is a tuple"),
    ([1, 3, 2], [1, 2, 3], "the same elements in another order"),
    ([[2], [1]], [[1], [2]], "the same elements in another order"),
    ({"a": [2, 1]}, {"a": [1, 2]}, "the same elements in another order"),
    ([1, 2], [1, 2, 3], "2 elements, 3 were wanted; the first 2 are right"),
    ([1, 2], [1], "2 elements, 1 was wanted; the first is right"),
    ([], [1], "0 elements, 1 was wanted"),
    ([5, 2, 3], [1, 2], "3 elements, 2 were wanted"),
    ({"a": 1}, {"b": 1}, "the key 'b' is missing, 'a' is too much"),
    ({}, {"a": 1, "b": 2}, "the keys 'a', 'b' are missing"),
    ({1, 2}, {1}, "the element 2 is too much"),
    (set(range(9)), set(), "the elements 0, 1, 2 and 6 more are too much"),
    (None, [1], "nothing (None) was returned, a list was wanted; is a return missing?"),
    ([None], [1], "an int was wanted, this is None"),
    (
        (n for n in [1]),
        [1],
        "a list was wanted, this is a generator, which gives its values one by one",
    ),
    (count(), [1], "a list was wanted, this is a count, which gives its values one by one"),
    ("abc", "ABC", "the same but for upper and lower case"),
    ("a b", "a  b\n", "the same but for blanks or line ends"),
    ("a\nb", "a\nb\nc", "2 lines, 3 were wanted"),
    ("abcd", "abxd", "differs from character 3 on"),
    (
        datetime(2030, 1, 1),  # noqa: DTZ001 (that is what is tested)
        datetime(2030, 1, 1, tzinfo=UTC),
        "this has no time zone, the wanted one has one",
    ),
    (np.zeros((2, 3)), np.zeros((3, 2)), "the shape is (2, 3), (3, 2) was wanted"),
    (np.array([1]), np.array([1.0]), "the values are int64, float64 was wanted"),
    (np.array([1]), [1], "a list was wanted, this is a NumPy array"),
    (np.array([1, 2, 3]), np.array([1, 5, 6]), "2 of 3 values differ"),
    (np.array([2, 1]), np.array([1, 2]), "the same values in another order"),
    (
        np.array([1.0, 2.0, 3.5]),
        np.array([1.0, 2.25, 3.0]),
        "2 of 3 values differ, by at most 0.5; the tolerance is 1e-9",
    ),
    (CITIES, CITIES.assign(n=CITIES["n"].replace({3: -1, 7: -1, 9: -1})), "3 of 120 rows differ"),
    (CITIES, CITIES[["n", "city"]], "the same columns in another order"),
    (CITIES, CITIES.rename(columns={"n": "m"}), "the column 'm' is missing, 'n' is too much"),
    (CITIES, CITIES.astype({"n": float}), "the column 'n' is int64, float64 was wanted"),
    (CITIES, CITIES.iloc[::-1], "the same labels of rows in another order"),
    (CITIES[::-1].reset_index(drop=True), CITIES, "the same rows in another order"),
    (CITIES.head(2), CITIES.head(1), "2 rows, 1 was wanted"),
    (CITIES.head(2), CITIES.head(2).set_axis([5, 6]), "the index is another one"),
    (CITIES["n"], CITIES["n"].replace({3: -1}), "1 of 120 values differs"),
]


@pytest.mark.parametrize(("got", "want", "note"), NOTES, ids=[note for *_, note in NOTES])
def test_a_sentence_says_how_they_differ(got, want, note):
    assert difference(got, want)[3] == note


def test_the_first_place_that_differs_is_named():
    assert difference([1, {"a": (2, 3)}], [1, {"a": (2, 4)}])[2] == "[1]['a'][1]"
    assert difference(np.eye(2), np.ones((2, 2)))[2] == "[0, 1]"
    assert difference(CITIES, CITIES.assign(n=CITIES["n"].replace({3: -1})))[2] == "['n'][3]"


def test_what_is_short_stays_on_a_line():
    assert lines([1, 2], [1, 3]) == (["[1, 2]"], ["[1, 3]"])


def test_what_is_long_has_an_element_a_line_on_both_sides():
    mine, yours = lines([1, 2], [1, "a" * 80])

    assert mine == ["[", "    1,", "    2,", "]"]
    assert yours == ["[", "    1,", f"    '{'a' * 80}',", "]"]


def test_only_what_differs_is_opened_further():
    long = list(range(30))

    mine, _ = lines({"a": long, "b": [*long, [1]]}, {"a": long, "b": [*long, [2]]})

    assert mine[:3] == ["{", f"    'a': {long},", "    'b': ["]
    assert mine[-3:] == ["        [1],", "    ],", "}"]


def test_a_long_list_is_shown_about_the_difference():
    mine, yours = lines(list(range(10_000)), [*range(5000), 0, *range(5001, 10_000)])

    assert mine[1] == yours[1] == "    … 4,990 more …"
    assert ("    5000,", "    0,") in zip(mine, yours, strict=True)
    assert mine[-2] == yours[-2] == "    … 4,990 more …"


def test_the_elements_of_a_set_are_in_order():
    assert lines({3, 1, 2}, {4, 3, 1}) == (["{1, 2, 3}"], ["{1, 3, 4}"])


def test_of_a_large_set_only_the_elements_that_differ_are_shown():
    mine, yours = lines(set(range(1000)), set(range(1, 1001)))

    assert mine == ["{", "    0,", "    … 999 more …", "}"]
    assert yours == ["{", "    … 999 more …", "    1000,", "}"]


def test_keys_are_in_one_order_on_both_sides():
    mine, yours = lines({"b": "x" * 70, "a": 1}, {"a": 2, "b": "x" * 70})

    assert [line.strip()[:3] for line in mine] == [line.strip()[:3] for line in yours]


def test_floats_have_the_digits_that_differ():
    assert lines(0.1 + 0.2, 0.4) == (["0.30000000000000004"], ["0.4"])
    assert lines(np.array([0.1 + 0.2]), np.array([0.4]))[0][1:] == ["[0]  0.30000000000000004"]


def test_a_text_of_several_lines_is_shown_line_by_line():
    assert lines("a\nb", "a\nc") == (["'a\\n'", "'b'"], ["'a\\n'", "'c'"])


def test_a_long_text_is_shown_about_the_difference():
    mine, yours = lines("a" * 5000 + "b" + "c" * 5000, "a" * 5000 + "x" + "c" * 5000)

    assert mine == [f"…'{'a' * 100}b{'c' * 99}'…"]
    assert yours == [f"…'{'a' * 100}x{'c' * 99}'…"]


def test_values_that_look_the_same_are_told_apart_by_their_types():
    class Same(str):
        def __repr__(self):
            return "'a'"

        def __eq__(self, other):
            return False

        __hash__ = None

    assert lines(Same("a"), "a") == (["'a'  # a Same"], ["'a'  # a str"])


def test_objects_without_a_text_of_their_own_show_their_attributes():
    class Node:
        def __init__(self, value, after=None):
            self.value, self.after = value, after

    mine, _, _, note = difference(Node(1, Node(2)), Node(1, Node(3)))

    assert mine == "Node(value=1, after=Node(value=2, after=None))"
    assert note == "two objects of Node, which are equal only where Node has an __eq__"


def test_dataclasses_named_tuples_and_counters_keep_their_look():
    @dataclass
    class Point:
        x: int

    Pair = namedtuple("Pair", "a b")

    assert lines(Point(1), Point(2)) == (["Point(x=1)"], ["Point(x=2)"])
    assert lines(Pair(1, 2), Pair(1, 3)) == (["Pair(a=1, b=2)"], ["Pair(a=1, b=3)"])
    assert lines(Counter("aab"), {"a": 1})[0] == ["Counter({'a': 2, 'b': 1})"]


def test_no_address_in_memory_is_shown():
    assert "0x" not in str(difference(object(), len))


def test_an_array_is_shown_about_the_difference_with_its_measures():
    want = np.zeros((20, 20))
    want[10, 10] = 0.25

    mine, yours = lines(np.zeros((20, 20)), want)

    assert mine[0] == yours[0] == "array of shape (20, 20), float64"
    assert yours[1].split() == ["[7]", "[8]", "[9]", "[10]", "[11]", "[12]"]
    assert next(row for row in yours if row.startswith("[10]")).split()[4] == "0.25"


def test_the_lines_of_two_arrays_differ_only_where_their_values_do():
    mine, yours = lines(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.125, 3.0]))

    assert [one == other for one, other in zip(mine, yours, strict=True)] == [1, 1, 0, 1]


def test_of_a_table_the_rows_and_columns_are_shown_that_differ():
    mine, yours = lines(CITIES, CITIES.assign(n=CITIES["n"].replace({3: -1, 100: -1})))

    assert [row.split() for row in mine[1:]] == [["'n'"], ["3", "3"], ["100", "100"]]
    assert [row.split() for row in yours[1:]] == [["'n'"], ["3", "-1"], ["100", "-1"]]


def test_a_table_shows_twelve_rows_at_most():
    mine, _ = lines(CITIES, CITIES.assign(n=-1))

    assert len(mine) == 2 + 12


def test_columns_and_types_are_shown_where_they_differ():
    assert "columns: ['city', 'n']" in lines(CITIES, CITIES[["n", "city"]])[0]
    assert "column 'n': int64" in lines(CITIES, CITIES.astype({"n": float}))[0]


def test_missing_values_times_categories_and_levels_are_shown():
    index = pd.MultiIndex.from_tuples([("a", 1), ("a", 2)])
    frame = pd.DataFrame(
        {
            "when": pd.to_datetime(["2030-01-15", None], utc=True),
            "kind": pd.Categorical(["x", "y"]),
            "n": pd.array([1, None], dtype="Int64"),
        },
    ).set_axis(index)
    other = frame.assign(when=frame["when"].iloc[0], kind=pd.Categorical(["x", "x"]), n=7)

    mine = difference(frame, other)[0]

    assert "NaT" in mine
    assert "'y'" in mine
    assert "<NA>" in mine
    assert "('a', 2)" in mine


def test_a_call_that_raises_something_else_is_shown_as_such():
    with pytest.raises(CheckError) as raised:
        check_raises(KeyError, int, "x")

    got, want, _, note = raised.value.difference
    assert got == "raised ValueError: invalid literal for int() with base 10: 'x'"
    assert (want, note) == ("raised KeyError", "KeyError was wanted")


def test_a_generator_that_should_raise_has_not_begun():
    def lazy():
        raise ValueError
        yield

    with pytest.raises(CheckError) as raised:
        check_raises(ValueError, lazy)

    assert "runs its code only when it is asked for values" in raised.value.difference[3]


class Mute:
    def __repr__(self):
        raise SystemExit

    def __len__(self):
        raise RuntimeError

    def __getattr__(self, name):
        raise KeyboardInterrupt


class Chatty:
    def __repr__(self):
        return "\ud800" + "many words " * 1_000_000


class LoudError(Exception):
    def __str__(self):
        raise RuntimeError


class Meta(type):
    @property
    def __name__(cls):
        raise RuntimeError


class Nameless(metaclass=Meta):
    pass


HOSTILE = [
    Mute(),
    Chatty(),
    LoudError(),
    Nameless(),
    Mute,
    Nameless,
    10**100_000,
    [Mute()],
    {1: Mute()},
]


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_a_value_does_it_is_shown_in_few_words(value):
    for got, want in ((value, 3), ([value] * 1000, [3] * 1000), ({"a": value}, {"a": 3})):
        texts = difference(got, want)

        assert all(len(text) <= LONGEST for text in texts)
        assert all(text.encode("utf-8") is not None for text in texts)


def test_an_exception_without_a_message_is_shown():
    def fail():
        raise LoudError

    with pytest.raises(CheckError, match="its message cannot be shown"):
        check_raises(ValueError, fail)


def test_what_is_huge_is_shown_in_few_words():
    for got, want in (
        (list(range(1_000_000)), [0]),
        ({n: n for n in range(100_000)}, {}),
        ("a" * 10_000_000, "b"),
        ("a\n" * 1_000_000, "a\n"),
        (np.arange(5_000_000), np.zeros(5_000_000, int)),
        (np.zeros((1, 5_000_000)), np.ones((1, 5_000_000))),
        (pd.DataFrame(np.zeros((3, 2000))), pd.DataFrame(np.ones((3, 2000)))),
    ):
        assert all(len(text) <= LONGEST for text in difference(got, want))


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary()
KEYS = st.integers() | st.text(max_size=5) | st.tuples(st.integers(), st.booleans())
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(KEYS, inner) | st.sets(KEYS)
    ),
    max_leaves=40,
)


@given(VALUES, VALUES)
def test_any_two_values_are_either_equal_or_shown_side_by_side(got, want):
    try:
        check(got, want)
    except CheckError as error:
        mine, yours, _, _ = error.difference
        assert mine != yours
        assert len(mine) <= LONGEST
