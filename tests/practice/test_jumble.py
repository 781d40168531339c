import ast
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.paths import DATA
from studyapp.practice.jumble import Jumble, JumbleResult, Placed, jumbled
from studyapp.practice.pieces import MOST, code_of, cut_up

SEARCH = '''
"""A module."""
from collections.abc import Sequence
from math import floor


def search(values: Sequence[int], target: int) -> int:
    """Where it stands."""
    low, high = 0, len(values)  # half-open
    steps = 0
    while low < high:
        # halve it
        middle = floor((low + high) / 2)
        if values[middle] == target:
            return middle
        elif values[middle] < target:
            low = middle + 1
        else:
            high = middle
        steps += 1
    return -1
'''
SOLUTIONS = sorted(Path(DATA, "core", "cards").rglob("solution.py"))


def jumble(source) -> Jumble:
    found = jumbled(source, 1)
    assert found
    return found


def arranged(jumble: Jumble, pieces) -> list[Placed]:
    """The fragments with those texts, each used once."""
    left = list(enumerate(jumble.fragments))
    placed = []
    for text, indent in pieces:
        at = next(at for at, (_, other) in enumerate(left) if other == text)
        placed.append(Placed(left.pop(at)[0], indent))
    return placed


def grade(source, pieces) -> JumbleResult:
    found = jumble(source)
    return found.graded(arranged(found, pieces))


def pieces_of(source):
    cut = cut_up(source)
    assert cut
    return list(cut.pieces)


def lines(text):
    """Pieces as an indented text shows them."""
    rows = [row for row in text.splitlines() if row.strip()]
    return [(row.strip(), (len(row) - len(row.lstrip())) // 4) for row in rows]


def test_comments_docstrings_and_imports_for_types_are_left_out():
    texts = [piece.text for piece in pieces_of(SEARCH)]

    assert texts[:4] == [
        "from math import floor",
        "def search(values: Sequence[int], target: int) -> int:",
        "low, high = 0, len(values)",
        "steps = 0",
    ]
    assert "middle = floor((low + high) / 2)" in texts
    assert not any("#" in text or '"""' in text for text in texts)


def test_lines_of_one_statement_stay_together():
    source = (
        "@cache\ndef f(a):\n    b = [\n        1,  # one\n        2,\n    ]\n    return a + b\n"
    )

    texts = [piece.text for piece in pieces_of(source)]

    assert texts == ["@cache\ndef f(a):", "b = [\n    1,\n    2,\n]", "return a + b"]


def test_imports_stay_together():
    source = "import math\nimport json\nfrom re import sub\na = math.pi\nprint(a, json, sub)\n"

    assert pieces_of(source)[0].text == "import math\nimport json\nfrom re import sub"


def test_type_variables_are_left_out_with_their_import():
    source = (
        'from typing import TypeVar\nT = TypeVar("T")\ndef f(a: T) -> T:\n    b = a\n    return b\n'
    )

    assert [piece.text for piece in pieces_of(source)] == ["def f(a: T) -> T:", "b = a", "return b"]


def test_of_a_long_solution_the_longest_function_is_jumbled():
    body = "".join(f"    a{n} = a + {n}\n" for n in range(8))
    functions = [f"def f{n}(a):\n{body}    return a\n" for n in range(2)]
    longest = f"def longest(a):\n{body}    b = a\n    return b\n"

    found = jumble("\n".join([functions[0], longest, functions[1]]))

    assert len(found.fragments) == 11
    assert found.before.startswith("def f0(a):")
    assert found.after.startswith("def f1(a):")


def test_of_a_long_class_the_longest_method_is_jumbled_and_stays_in_it():
    body = "".join(f"        a{n} = a + {n}\n" for n in range(10))
    source = f"class A:\n    def f(self, a):\n{body}    def g(self, a):\n{body}        return a\n"
    found = jumble(source)

    code = found.code(arranged(found, pieces_of(source)))

    assert ast.dump(ast.parse(code)) == ast.dump(ast.parse(source))


def test_a_long_function_is_cut_into_few_pieces():
    body = "".join(f"    a{n} = f(a{n})\n" for n in range(50))

    pieces = pieces_of(f"def f(a):\n{body}")

    assert len(pieces) == MOST
    assert ast.parse(code_of(pieces))


@pytest.mark.parametrize("source", ["", "a = 1\n", "def f(:", "SELECT 1", "\x00", "(" * 500])
def test_what_cannot_be_put_in_order_is_no_jumble(source):
    assert jumbled(source, 1) is None


def test_the_same_seed_makes_the_same_disorder():
    assert jumbled(SEARCH, "a") == jumbled(SEARCH, "a")
    assert jumbled(SEARCH, "a") != jumbled(SEARCH, "b")


@given(st.integers())
def test_no_disorder_is_the_solution(seed):
    found = jumbled("def f(a):\n    b = a\n    return b\n", seed)

    assert found
    assert found.fragments != ("def f(a):", "b = a", "return b")


@pytest.mark.parametrize("file", SOLUTIONS, ids=[file.parent.name for file in SOLUTIONS])
def test_every_solution_of_the_core_pack_is_right_in_its_own_order(file):
    source = file.read_text(encoding="utf-8")
    if (found := jumbled(source, 1)) is None:
        pytest.skip("too short")

    placed = arranged(found, pieces_of(source))

    assert found.graded(placed).right
    compile(found.code(placed), "solution.py", "exec")


def test_the_order_of_the_solution_is_right():
    assert grade(SEARCH, pieces_of(SEARCH)) == JumbleResult(
        right=True, lines=(True,) * 14, first_wrong=None, note="The program is complete."
    )


def test_independent_lines_may_be_swapped():
    pieces = pieces_of(SEARCH)
    pieces[2], pieces[3] = pieces[3], pieces[2]

    assert grade(SEARCH, pieces).right


def test_lines_that_depend_on_each_other_may_not_be_swapped():
    pieces = pieces_of(SEARCH)
    pieces[5], pieces[4] = pieces[4], pieces[5]

    result = grade(SEARCH, pieces)

    assert not result.right
    assert result.first_wrong == 4
    assert result.lines.count(False) == 1
    assert result.note == "Right up to line 5."


def test_a_wrong_indentation_is_told_of():
    pieces = pieces_of(SEARCH)
    pieces[-1] = pieces[-1]._replace(indent=2)

    result = grade(SEARCH, pieces)

    assert result.first_wrong == 13
    assert result.lines == (True,) * 13 + (False,)
    assert result.note == "Line 14 is the right one, but its indentation is not."


def test_missing_lines_are_told_of():
    result = grade(SEARCH, pieces_of(SEARCH)[:-2])

    assert (result.right, result.first_wrong) == (False, 12)
    assert result.note == "Right so far; 2 lines are missing."


def test_nothing_placed_is_not_right():
    assert grade(SEARCH, []).note == "Right so far; 14 lines are missing."


def test_lines_that_read_the_same_are_interchangeable():
    source = "def f(a):\n    if a:\n        return 1\n    print(a)\n    return 1\n"
    found = jumble(source)
    placed = arranged(found, pieces_of(source))
    ones = [at for at, it in enumerate(placed) if found.fragments[it.fragment] == "return 1"]
    one, other = (placed[at] for at in ones)

    placed[ones[0]] = Placed(other.fragment, one.indent)
    placed[ones[1]] = Placed(one.fragment, other.indent)

    assert found.graded(placed).right


SWAPS = [
    ("a = 1", "b = 2", True),
    ("a = 1", "b = f(x)", True),
    ("a = []", "b = {}", True),
    ("a = x + 1", "b = y * 2", True),
    ("a += 1", "b -= 1", True),
    ("self.a = 1", "self.b = []", True),
    ("a = 1", "b = a", False),
    ("a = b", "b = 1", False),
    ("a = 1", "a = 2", False),
    ("a = f(x)", "b = g(x)", False),
    ("a = x[0]", "b = x[1]", False),
    ("a.b = 1", "c = a", False),
    ("a.b = 1", "a.b = 2", False),
    ("self.a = 1", "b = self.f()", False),
    ("a = x", "x.append(1)", False),
    ("a = 1", "print(2)", False),
    ("a = 1", "return 2", False),
    ("a += b", "c = b[0]", False),
    ("a = (b := 1)", "c = 2", False),
    ("a[0] = 1", "b = 2", False),
    ("a, b = x", "c = 1", True),
    ("a, b = b, a", "c = b", False),
    ("a: int = 1", "b = 2", True),
    ("def f(a=b): return a", "b = 2", False),
    ("a = [i for i in x]", "i = 0", False),
]


@pytest.mark.parametrize(("one", "other", "free"), SWAPS, ids=[f"{a} | {b}" for a, b, _ in SWAPS])
def test_only_what_is_surely_independent_may_be_swapped(one, other, free):
    source = f"def f(self, x, y):\n    {one}\n    {other}\n    end()\n"
    swapped = lines(f"def f(self, x, y):\n    {other}\n    {one}\n    end()\n")

    assert grade(source, swapped).right is free


WATCHED = """
class A:
    def __setattr__(self, a, b): print(a)
    def f(self):
        self.a = 1
        self.b = 2
"""
FIXED = [
    "try:\n    a = 1 / x\n    b = 2\nexcept E:\n    print(b)\n",
    "with x:\n    a = 1 / x\n    b = 2\n",
    "class A:\n    a = 1\n    b = 2\n",
    "class A:\n    a: int = 1\n    b: int = 2\n",
    "def f():\n    a = g()\n    n = 2\n    def h(): return n\n    return h\n",
    "def f():\n    global n\n    a = g()\n    n = 2\n",
    "a = g()\nn = 2\ndef g(): return n\n",
    WATCHED,
]


@pytest.mark.parametrize("source", FIXED, ids=range(len(FIXED)))
def test_where_the_order_may_show_it_counts(source):
    pieces = pieces_of(source)
    at = next(
        at
        for at, (one, other) in enumerate(pairwise(pieces))
        if one.indent == other.indent and "=" in one.text and "=" in other.text
    )
    pieces[at], pieces[at + 1] = pieces[at + 1], pieces[at]

    assert not grade(source, pieces).right


def test_methods_and_functions_may_come_in_any_order():
    source = "def f():\n    return g()\ndef g():\n    return 1\n"

    assert grade(source, lines("def g():\n    return 1\ndef f():\n    return g()\n")).right


def test_a_block_belongs_to_its_header():
    source = "def f():\n    return 1\ndef g():\n    return 2\n"

    result = grade(source, lines("def f():\n    return 2\ndef g():\n    return 1\n"))

    assert not result.right


NAMES = st.sampled_from("abcd")
STATEMENTS = st.one_of(
    st.builds("{} = {}".format, NAMES, st.integers(0, 3)),
    st.builds("{} = {}".format, NAMES, NAMES),
    st.builds("{} = {} + {}".format, NAMES, NAMES, NAMES),
    st.builds("{} += {}".format, NAMES, st.integers(1, 3)),
    st.builds("{} *= {}".format, NAMES, NAMES),
    st.builds("{} = note({})".format, NAMES, NAMES),
    st.builds("{} = seen[-1] + {}".format, NAMES, NAMES),
    st.builds("{} = bump()".format, NAMES),
    st.builds("{}, {} = {}, {}".format, NAMES, NAMES, NAMES, NAMES),
    st.builds("box.{} = {}".format, NAMES, NAMES),
    st.builds("{} = box.{}".format, NAMES, NAMES),
    st.builds("{} = total()".format, NAMES),
)
PROGRAM = """
def f(a, b, c, d, box, seen):
    def note(x):
        seen.append(x)
        return len(seen)
    def bump():
        nonlocal a
        a += 1
        return a
    def total():
        return b + box.a
{}
    return a, b, c, d, box.a, box.b, box.c, box.d, seen
"""


class Box:
    a, b, c, d = 1, 2, 3, 4


def run(statements):
    namespace = {}
    exec(PROGRAM.format("\n".join(f"    {it}" for it in statements)), namespace)
    try:
        return namespace["f"](2, 3, 5, 7, Box(), [1])
    except OverflowError:
        return None


@given(st.lists(STATEMENTS, min_size=3, max_size=5))
def test_an_arrangement_that_is_accepted_computes_the_same(statements):
    source = PROGRAM.format("\n".join(f"    {it}" for it in statements))
    found = jumble(source)
    wanted = run(statements)

    for order in permutations(statements):
        arranged_source = PROGRAM.format("\n".join(f"    {it}" for it in order))
        if found.graded(arranged(found, lines(arranged_source))).right:
            assert run(order) == wanted


@given(st.lists(STATEMENTS, min_size=3, max_size=8), st.integers(0, 6))
def test_a_swap_of_lines_that_depend_on_each_other_is_wrong(statements, at):
    one, other = statements[at % (len(statements) - 1) :][:2]
    written, read = one.partition(" ")[0], other.partition(" = ")[2]
    if one == other or len(written) > 1 or written not in read.replace("note", "").split():
        return
    swapped = statements[:]
    place = at % (len(statements) - 1)
    swapped[place], swapped[place + 1] = other, one
    source, moved = (
        PROGRAM.format("\n".join(f"    {it}" for it in each)) for each in (statements, swapped)
    )

    found = jumble(source)

    assert found.graded(arranged(found, lines(source))).right
    assert found.graded(arranged(found, lines(moved))).right is (source == moved)
