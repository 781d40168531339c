import sys

import pytest

from tests.practice.failing import told_of


def test_only_the_learners_own_lines_are_told_outermost_first():
    told = told_of("def f():\n    return g([])\n\ndef g(a):\n    return max(a)\n")

    assert told["error"] == "ValueError"
    assert told["frames"] == [[2, "f", "return g([])"], [5, "g", "return max(a)"]]
    assert told["column"] is None


def test_lines_of_libraries_between_them_are_left_out():
    told = told_of(
        "import json\ndef f():\n    return json.loads('[', parse_int=g)\ndef g(a): ...\n"
    )

    assert [line for line, *_ in told["frames"]] == [3]


def test_what_fails_while_loading_is_told_by_its_line():
    assert told_of("a = 1\nb = a / 0\n")["frames"] == [[2, "<module>", "b = a / 0"]]


def test_methods_and_inner_functions_are_named_as_they_are_written():
    source = "class A:\n    def f(self):\n        def g(): 1 / 0\n        g()\n"

    names = [function for _, function, _ in told_of(source, "A().f()")["frames"]]

    assert names == ["A.f", "g"]


def test_a_deep_recursion_is_collapsed_in_the_middle():
    told = told_of("def f(n=0):\n    return f(n + 1)\n")

    assert told["error"] == "RecursionError"
    assert [line for line, *_ in told["frames"]] == [2, 2, 2, 0, 2, 2, 2]
    middle = told["frames"][3][2]
    assert middle.startswith("… ")
    assert middle.endswith(" more …")
    assert int(middle.split()[1].replace(",", "")) > sys.getrecursionlimit() // 2


@pytest.mark.parametrize(
    ("source", "error", "line", "column", "text"),
    [
        ("def f()\n    pass\n", "SyntaxError", 1, 8, "def f()"),
        ("if True:\npass\n", "IndentationError", 2, 1, "pass"),
        ("if True:\n\tpass\n        pass\n", "TabError", 3, None, "pass"),
        ("a = 'x\n", "SyntaxError", 1, 5, "a = 'x"),
        ("a = (1,\n", "SyntaxError", 1, 5, "a = (1,"),
    ],
)
def test_a_mistake_of_syntax_is_told_by_line_and_column(source, error, line, column, text):
    told = told_of(source)

    assert told["error"] == error
    assert [told["frames"][0][0], told["frames"][0][2]] == [line, text]
    assert told["column"] == column or column is None


def test_a_mistake_of_syntax_in_code_that_the_learner_runs_is_told_where_it_is_run():
    told = told_of("def f():\n    return eval('1 +')\n")

    assert (told["error"], told["column"]) == ("SyntaxError", None)
    assert told["frames"] == [[2, "f", "return eval('1 +')"]]


def test_a_cause_is_told_with_what_it_caused():
    source = (
        "def f():\n    try:\n        {}[1]\n"
        "    except KeyError as e:\n        raise ValueError('no') from e\n"
    )

    told = told_of(source)

    assert told["error"] == "ValueError"
    assert told["message"] == "no\ncaused by KeyError: 1"


def test_what_fails_while_another_error_is_handled_is_told_with_that():
    source = "def f():\n    try:\n        {}[1]\n    except KeyError:\n        1 / 0\n"

    assert told_of(source)["message"] == "division by zero\nwhile handling KeyError: 1"


def test_of_several_errors_the_one_counts_that_the_learner_raised():
    source = "def f():\n    raise KeyError(1)\n"
    call = "try:\n    f()\nexcept KeyError as e:\n    raise RuntimeError from e\n"

    told = told_of(source, call)

    assert told["error"] == "KeyError"
    assert told["frames"] == [[2, "f", "raise KeyError(1)"]]


def test_a_group_of_errors_tells_its_members():
    source = "def f():\n    raise ExceptionGroup('two', [ValueError('a'), TypeError('b')])\n"

    told = told_of(source)

    assert told["error"] == "ExceptionGroup"
    assert told["message"].splitlines() == [
        "two (2 sub-exceptions)",
        "• ValueError: a",
        "• TypeError: b",
    ]


def test_an_error_that_cannot_tell_its_message_is_told_all_the_same():
    source = "class E(Exception):\n    def __str__(self): return 1 / 0\ndef f():\n    raise E\n"

    told = told_of(source)

    assert told["error"] == "E"
    assert told["message"] == "(its message cannot be shown)"


def test_a_huge_message_is_cut():
    told = told_of("def f():\n    raise ValueError('a' * 1_000_000)\n")

    assert len(told["message"]) == 2000
    assert told["message"].endswith("…")


def test_a_message_with_halves_of_characters_can_be_written_to_a_file():
    told = told_of("def f():\n    raise ValueError('\\ud800')\n")

    assert told["message"] == "\\ud800"


def test_an_error_that_never_met_the_learners_code_has_no_lines():
    told = told_of("", "1 / 0")

    assert told["frames"] == []


def test_errors_that_cause_each_other_are_told():
    source = (
        "def f():\n    a, b = ValueError('a'), KeyError('b')\n"
        "    a.__cause__, b.__cause__ = b, a\n    raise a\n"
    )

    assert told_of(source)["error"] == "ValueError"


def test_leaving_the_program_is_told_like_an_error():
    assert told_of("import sys\ndef f():\n    sys.exit(3)\n")["error"] == "SystemExit"
