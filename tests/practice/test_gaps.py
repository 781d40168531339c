import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice.gaps import answers_in, changed, filled, gaps_in

START = """def squares(numbers):
    return [___ for number in ___]


def total(numbers):
    return sum(___)
"""
ANSWERS = ["number ** 2", "numbers", "squares(numbers)"]


def test_gaps_are_three_underscores_that_stand_alone():
    assert gaps_in("a ___ b ____ c __ d ___e f___ (___)") == [(2, 5), (31, 34)]
    assert gaps_in("__init__ ___") == [(9, 12)]


def test_filling_puts_the_answers_in_order():
    assert filled("a = ___ + ___", ["1", "2"]) == "a = 1 + 2"


def test_each_gap_wants_an_answer():
    with pytest.raises(ValueError, match="2 gaps, but 1 answers"):
        filled("___ ___", ["1"])


def test_what_was_filled_in_is_found_again():
    assert answers_in(START, filled(START, ANSWERS)) == ANSWERS


def test_nothing_need_be_filled_in_yet():
    assert answers_in(START, START) == ["___"] * 3
    assert changed(START, START) is None


@pytest.mark.parametrize(
    "text",
    [
        filled(START, ANSWERS).replace("\n", "\r\n"),
        filled(START, ANSWERS).replace("\n", "  \n"),
        filled(START, ANSWERS).rstrip(),
        filled(START, ["(\n    number\n    ** 2\n)", *ANSWERS[1:]]),
        filled(START, ["", "", ""]),
    ],
    ids=["line ends", "blanks", "end", "brackets", "empty"],
)
def test_the_gaps_may_hold_anything_and_blanks_at_the_end_do_not_count(text):
    assert changed(START, text) is None


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("def squares(numbers)", "def squares(xs)", 1),
        ("[number ** 2 for", "[number ** 2 For", 2),
        ("def total", "import os\ndef total", 5),
        ("    return sum", "    numbers = []\n    return sum", 6),
        ("    return [", "    return list(", 2),
        ("def total(numbers):\n", "", 5),
        ("squares(numbers))", "squares(numbers)) + 1", 6),
        ("squares(numbers))\n", "squares(numbers))\nprint(1)\n", 6),
        ("sum(squares(numbers))", "sum(1)\nprint(2)", 6),
    ],
)
def test_the_first_line_changed_outside_the_gaps_is_named(old, new, line):
    text = filled(START, ANSWERS)
    assert old in text

    found = changed(START, text.replace(old, new))

    assert found
    assert (found.line, found.given) == (line, START.splitlines()[line - 1])


def test_an_emptied_text_was_changed_on_its_first_line():
    found = changed(START, "")

    assert found
    assert found.line == 1


def test_a_text_without_gaps_stays_as_it_is():
    assert changed("a = 1\n", "a = 1") is None
    assert changed("a = 1\n", "a = 2") is not None


WORDS = st.text(alphabet="abc +1", max_size=6)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_whatever_fills_the_gaps_nothing_else_is_changed(parts, data):
    start = " ___ ".join(f"x{part}x" for part in parts)
    answers = [data.draw(WORDS) for _ in parts[1:]]

    assert changed(start, filled(start, answers)) is None


@given(st.text(max_size=80))
def test_any_text_is_judged(text):
    found = changed(START, text)

    assert found is None or 1 <= found.line <= 6
