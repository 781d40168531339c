import math
from collections import Counter, OrderedDict, namedtuple
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.child.checking import CheckError, check, check_raises, check_rows

NAN = float("nan")
Point = namedtuple("Point", "x y")
FRAME = pd.DataFrame({"n": [1, 2], "x": [0.5, NAN], "s": ["a", None]}, index=["p", "q"])

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text(), inner)
        | st.sets(st.floats() | st.tuples(st.integers(), st.text()))
    ),
    max_leaves=12,
)

EQUAL = [
    (0.1 + 0.2, 0.3),
    (1, 1.0),
    (NAN, NAN),
    (NAN, np.float32("nan")),
    (math.inf, math.inf),
    (1e300, 1e300 * (1 + 1e-12)),
    (1 + 1e-12j, 1),
    (complex(NAN, 1), complex(NAN, 1)),
    (np.float64(2.0), 2),
    (np.int64(2), 2),
    (np.True_, True),
    (Decimal("NaN"), Decimal("NaN")),
    (Fraction(1, 3), Fraction(2, 6)),
    (np.datetime64("NaT", "ns"), np.datetime64("NaT", "ns")),
    (pd.NA, pd.NA),
    (pd.NaT, pd.NaT),
    ([0.1 + 0.2, {"a": (NAN,)}], [0.3, {"a": (NAN,)}]),
    (Point(1, 2.0), (1, 2)),
    (Counter("ab"), {"a": 1, "b": 1}),
    (OrderedDict(b=1, a=2), {"a": 2, "b": 1}),
    ({3, 1, 2}, {1, 2, 3}),
    ({0.1 + 0.2, "a"}, frozenset({0.3, "a"})),
    ({float("nan"), 1}, {1, NAN}),
    ({"a": 1}.keys(), {"a"}),
    (np.array([0.1 + 0.2, NAN, math.inf]), np.array([0.3, NAN, math.inf])),
    (np.array(["2030-01-15", "NaT"], "M8[D]"), np.array(["2030-01-15", "NaT"], "M8[s]")),
    (np.array([1, "a", None], object), np.array([1.0, "a", None], object)),
    (np.array([1], "int8"), np.array([1], "int64")),
    (np.array(1.0), np.array(1.0)),
    ([np.array([1.0])], [np.array([1.0])]),
    (np.array([0.1 + 0.2, {"a": NAN}], object), np.array([0.3, {"a": NAN}], object)),
    (FRAME, FRAME.copy()),
    (FRAME.set_axis(["a", "a", "b"], axis=1), FRAME.set_axis(["a", "a", "b"], axis=1)),
    (pd.Series([1.0, NAN], name="a"), pd.Series([1.0 + 1e-12, NAN], name="b")),
    (pd.Series([1, None], dtype="Int64"), pd.Series([1, None], dtype="Int64")),
    (pd.Series([1, 2], dtype="Int64"), pd.Series([1, 2])),
    (pd.Series(["a", None], dtype="str"), pd.Series(["a", None], dtype="str")),
    (pd.Series(["a"], dtype="category"), pd.Series(["a"], dtype="str")),
    (pd.to_datetime(["2030-01-15", None]), pd.to_datetime(["2030-01-15", None])),
    (pd.RangeIndex(2), pd.Index([0, 1])),
    (pd.MultiIndex.from_tuples([(1, "a")]), pd.MultiIndex.from_tuples([(1, "a")])),
]
UNEQUAL = [
    (0.3001, 0.3),
    (10**17 + 1, 10**17),
    (10**400, 1.5),
    (math.inf, -math.inf),
    (math.inf, 1e308),
    (NAN, None),
    (NAN, 0.0),
    (NAN, np.datetime64("NaT", "ns")),
    (pd.NA, 3),
    (3, pd.NA),
    (1j, 1),
    ("1", 1),
    (None, 0),
    ([1, 2], (1, 2)),
    ([1, 2], [2, 1]),
    ([1, 2], [1, 2, 3]),
    ([1, 2, 3], [1, 2]),
    ((n for n in [1]), [1]),
    ({1, 2}, [1, 2]),
    ({1, 2}, {1}),
    ({1}, {1, 2}),
    ({0.3, 0.4}, {0.3, 0.5}),
    ({"a": 1}, {"a": 2}),
    ({"a": 1}, {"b": 1}),
    ({"a": 1, "b": 2}, {"a": 1}),
    (np.array([1, 2]), [1, 2]),
    ([1, 2], np.array([1, 2])),
    (np.array([1, 2]), np.array([1.0, 2.0])),
    (np.array([1, 0]), np.array([True, False])),
    (np.array([1, 2]), np.array([[1, 2]])),
    (np.array([1.0, 2.0]), np.array([1.0, 2.1])),
    (np.array([1.0, NAN]), np.array([NAN, 1.0])),
    (np.array(["a"]), np.array(["b"])),
    (np.array([1, None], object), np.array([2, None], object)),
    (np.array(1.0), np.array(2.0)),
    (np.ma.array([1, 2], mask=True), np.array([1, 2])),
    ([np.array([1])], [np.array([1.0])]),
    (FRAME, FRAME[["x", "n", "s"]]),
    (FRAME, FRAME.iloc[::-1]),
    (FRAME, FRAME.reset_index(drop=True)),
    (FRAME, FRAME.astype({"n": float})),
    (FRAME, FRAME.fillna({"x": 1.0})),
    (FRAME, FRAME.to_numpy()),
    (FRAME.set_axis(["a", "a", "b"], axis=1), FRAME.set_axis(["a", "b", "a"], axis=1)),
    (FRAME["n"], FRAME[["n"]]),
    (FRAME["n"], FRAME["n"].iloc[::-1]),
    (FRAME["n"], FRAME["n"].iloc[:1]),
    (pd.Series([1, 1], index=[0, 1]), pd.Series([1, 1], index=[1, 0])),
    (FRAME["n"], [1, 2]),
    (pd.Series([1, None], dtype="Int64"), pd.Series([1, 2], dtype="Int64")),
    (pd.Series(["a", None]), pd.Series(["a", "b"])),
    (pd.Series([1, 2], dtype="Int64"), pd.Series([1, 3])),
    (pd.Series([1]), pd.Series([True])),
    (pd.to_datetime(["2030-01-15"]), pd.to_datetime(["2030-01-15"], utc=True)),
    (pd.MultiIndex.from_tuples([(1, "a")]), pd.Index([1])),
]


def test_without_a_tolerance_a_float_must_be_the_very_number():
    check(float(2**53), 2**53, tol=0)

    with pytest.raises(CheckError):
        check(float(2**53), 2**53 + 1, tol=0)


@pytest.mark.parametrize(("got", "want"), EQUAL, ids=lambda value: repr(value)[:30])
def test_what_is_equal_passes(got, want):
    check(got, want)


@pytest.mark.parametrize(("got", "want"), UNEQUAL, ids=lambda value: repr(value)[:30])
def test_what_differs_fails(got, want):
    with pytest.raises(CheckError):
        check(got, want)


@given(VALUES)
def test_everything_equals_a_copy_of_itself(value):
    check(deepcopy(value), value)


@given(VALUES, VALUES)
def test_what_is_equal_by_the_operator_passes_and_order_of_arguments_is_no_matter(one, other):
    passes = _passes(one, other)

    assert passes or one != other
    assert passes == _passes(other, one)


def _passes(got, want):
    try:
        check(got, want)
    except CheckError:
        return False
    return True


@pytest.mark.parametrize("pair", [(1.0, 1.04), (np.array([1.0]), np.array([1.04]))])
def test_a_case_may_have_its_own_tolerance(pair):
    check(*pair, tol=0.05)

    with pytest.raises(CheckError):
        check(*pair, tol=0.01)


@pytest.mark.parametrize(
    ("got", "want", "message"),
    [
        (3, 4, "result: got 3, want 4"),
        ([1, {"a": (2, 3)}], [1, {"a": (2, 4)}], "result[1]['a'][1]: got 3, want 4"),
        ([1], (1,), "result: got a list, want a tuple: [1], not (1,)"),
        ([1], [1, 2], "result: got 1 items, want 2: [1], not [1, 2]"),
        ({"a": 1}, {"b": 1}, "result: lacks the keys ['b'], has the keys ['a'] besides"),
        ({1}, {2}, "result: lacks the elements [2], has the elements [1] besides"),
        (np.eye(2), np.ones((2, 2)), "result[0, 1]: got np.float64(0.0), want np.float64(1.0)"),
        (np.eye(2), np.eye(3), "result: got an array of shape (2, 2), want (3, 3)"),
        (FRAME, FRAME.assign(n=[1, 3]), "result['n'][1]: got np.int64(2), want np.int64(3)"),
        (FRAME, FRAME.astype({"n": float}), "result['n']: got int64, want float64"),
        (FRAME, FRAME.iloc[::-1], "result.index[0]: got 'p', want 'q'"),
        ("a" * 999, "b", f"result: got '{'a' * 298}…, want 'b'"),
    ],
    ids=range(12),
)
def test_the_message_says_where_and_how_they_differ(got, want, message):
    with pytest.raises(CheckError) as raised:
        check(got, want)

    assert str(raised.value) == message


def test_an_object_that_cannot_be_shown_is_still_compared():
    class Mute:
        def __repr__(self):
            raise RuntimeError

    with pytest.raises(CheckError, match="a Mute without a repr"):
        check(Mute(), 3)


def test_the_wanted_exception_passes():
    check_raises(ValueError, int, "x")
    check_raises(LookupError, {}.__getitem__, "x")


def test_a_call_that_returns_is_not_the_wanted_exception():
    with pytest.raises(CheckError, match="returned 3; wanted is ValueError"):
        check_raises(ValueError, int, "3")


def test_another_exception_is_not_the_wanted_one():
    with pytest.raises(CheckError, match=r"raised ValueError: .*; wanted is KeyError"):
        check_raises(KeyError, int, "x")


class Liar:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash(3)


class Slippery(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class Pretender:
    __class__ = list


LIES = [
    (Liar(), 3),
    (Liar(), None),
    (Liar(), "3"),
    (Liar(), Decimal(3)),
    (Liar(), np.array([3])),
    (Liar(), FRAME),
    ([Liar()], [3]),
    ({"a": Liar()}, {"a": 3}),
    ({Liar()}, {3}),
    ({Liar(): 1}, {3: 1}),
    (np.array([Liar()], object), np.array([3], object)),
    (pd.Series([Liar()], dtype=object), pd.Series([3], dtype=object)),
    (Slippery(2), 3),
    (Pretender(), [1]),
]


@pytest.mark.parametrize(("got", "want"), LIES, ids=range(len(LIES)))
def test_a_class_of_the_learners_cannot_say_that_it_equals_what_is_built_in(got, want):
    with pytest.raises(CheckError):
        check(got, want)


def test_a_list_of_the_learners_is_compared_by_what_it_holds():
    class Unhelpful(list):
        def __len__(self):
            raise RuntimeError

        def __iter__(self):
            raise RuntimeError

        def __eq__(self, other):
            raise RuntimeError

        __hash__ = None

    check(Unhelpful([1, 2]), [1, 2])

    with pytest.raises(CheckError):
        check(Unhelpful([1, 2]), [1, 3])


def test_objects_of_the_learners_class_are_compared_by_its_own_means():
    class Money:
        def __init__(self, cents):
            self.cents = cents

        def __eq__(self, other):
            return self.cents == other.cents

        __hash__ = None

    check(Money(3), Money(3))

    with pytest.raises(CheckError):
        check(Money(3), Money(4))


def test_what_a_comparison_of_the_learners_raises_comes_through():
    class Broken:
        def __eq__(self, other):
            return 1 / 0

        __hash__ = None

    with pytest.raises(ZeroDivisionError):
        check(Broken(), Broken())


def nested(depth, innermost):
    value = [innermost]
    for _ in range(depth):
        value = [value]
    return value


def test_values_may_be_nested_more_deeply_than_python_may_call():
    check(nested(20_000, 1), nested(20_000, 1))

    with pytest.raises(CheckError, match=r"…(\[0\])+: got 1, want 2"):
        check(nested(20_000, 1), nested(20_000, 2))


def test_values_may_hold_themselves():
    one, other, longer = [1], [1], [1]
    one.append(one)
    other.append(other)
    longer.append([1, longer, 2])

    check(one, other)

    with pytest.raises(CheckError, match="got 2 items, want 3"):
        check(one, longer)


def test_values_may_share_their_parts_many_times_over():
    def shared():
        value = ()
        for _ in range(60):
            value = [value, value]
        return value

    check(shared(), shared())


def test_a_generator_is_not_asked_for_its_values():
    asked = []

    def forever():
        while True:
            asked.append(1)
            yield 1

    with pytest.raises(CheckError, match="got a generator, want a list"):
        check(forever(), [1])

    assert not asked


def test_any_of_several_exceptions_may_be_wanted():
    check_raises((KeyError, ValueError), int, "x")

    with pytest.raises(CheckError, match="returned 3; wanted is KeyError or ValueError"):
        check_raises((KeyError, ValueError), int, "3")


def test_running_out_of_memory_is_never_taken_for_a_wrong_answer():
    def greedy():
        raise MemoryError

    with pytest.raises(MemoryError):
        check_raises(ValueError, greedy)


SAME_ROWS = [
    ([(1, "a"), (2, None)], [(2, None), (1, "a")]),
    ([(0.1 + 0.2,)], [(0.3,)]),
    ([(0.1 + 0.2, "a"), (0.3, "b")], [(0.3, "b"), (0.3, "a")]),
    ([[1, 2]], [(1, 2)]),
    ([], []),
    ([(None,), (1,), ("a",), (b"a",)], [("a",), (b"a",), (1,), (None,)]),
]
OTHER_ROWS = [
    ([(1,)], [(1,), (1,)], "1 row is missing"),
    ([(1,), (1,)], [(1,)], "1 row too many: the same rows, but more often than wanted"),
    ([(1,), (3,)], [(1,), (2,)], "1 row is missing, 1 is too much"),
    ([(1,), (3,), (4,)], [(1,)], "2 rows are too much"),
    ([("a", 1)], [(1, "a")], "the same columns in another order"),
    ([(1, 2)], [(1,)], "2 columns, 1 was wanted"),
    ([("1",)], [(1,)], "1 row is missing, 1 is too much"),
]


@pytest.mark.parametrize(("got", "want"), SAME_ROWS, ids=range(len(SAME_ROWS)))
def test_rows_have_no_order_unless_it_is_asked_for(got, want):
    check_rows(got, want)


@pytest.mark.parametrize(("got", "want", "note"), OTHER_ROWS, ids=range(len(OTHER_ROWS)))
def test_rows_that_differ_are_counted(got, want, note):
    with pytest.raises(CheckError) as raised:
        check_rows(got, want)

    assert raised.value.difference[3] == note


def test_rows_may_have_to_stand_in_order():
    check_rows([(1,), (0.1 + 0.2,)], [(1,), (0.3,)], ordered=True)

    with pytest.raises(CheckError, match=r"rows\[0\]: the same rows in another order"):
        check_rows([(2,), (1,)], [(1,), (2,)], ordered=True)


def test_rows_are_shown_beside_those_that_were_wanted_under_their_columns():
    class Result(list):
        columns = ("city", "sales")

    with pytest.raises(CheckError) as raised:
        check_rows(Result([("Bonn", 2), ("Oslo", 3)]), [("Oslo", 4), ("Bonn", 2)])

    got, want, *_ = raised.value.difference
    assert got.splitlines() == ["city, sales", "('Oslo', 3)", "('Bonn', 2)"]
    assert want.splitlines() == ["city, sales", "('Oslo', 4)", "('Bonn', 2)"]


def test_of_many_rows_only_those_are_shown_that_differ():
    rows = [(number,) for number in range(1000)]

    with pytest.raises(CheckError) as raised:
        check_rows([*rows[:-1], (-5,)], rows)

    got, want, *_ = raised.value.difference
    assert got.splitlines() == ["(-5,)", "… 999 rows as wanted …"]
    assert want.splitlines() == ["(999,)", "… 999 rows as wanted …"]


CELLS = st.none() | st.integers(-9, 9) | st.floats(allow_nan=False) | st.text(max_size=3)
TABLES = st.integers(1, 3).flatmap(lambda wide: st.lists(st.tuples(*[CELLS] * wide), max_size=8))


@given(TABLES, st.randoms(use_true_random=False))
def test_rows_equal_themselves_in_any_order(rows, random):
    shuffled = rows[:]
    random.shuffle(shuffled)

    check_rows(shuffled, rows)
