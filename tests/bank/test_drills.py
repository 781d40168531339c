import re

import pytest

from studyapp.bank.drills import Drill, read_drills
from studyapp.bank.lint import lint
from studyapp.paths import DATA
from tests.drills import CASES, SOLUTION, START, drill
from tests.packs import write_file, write_pack


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path / "little")


@pytest.fixture
def told(folder):
    """What is said of a pack's drills, without the file's name."""

    def tell(*drills):
        write_file(folder / "drills.toml", "\n".join(drills))
        return [str(it).removeprefix("little/drills.toml:") for it in read_drills(folder)[1]]

    return tell


def test_a_pack_may_have_no_drills(folder):
    assert read_drills(folder) == ((), [])


def test_drills_come_in_their_order_to_the_letter(folder):
    write_file(folder / "drills.toml", drill("b") + drill("a", more='needs = ["numpy"]\n'))

    drills, problems = read_drills(folder)

    assert problems == []
    assert [each.id for each in drills] == ["b", "a"]
    assert drills[1] == Drill(
        id="a",
        title="Root mean squared error",
        ask="How far off are the predictions, on the scale of what is predicted?",
        start=START,
        solution=SOLUTION,
        cases=CASES,
        needs=("numpy",),
    )


def test_the_linter_tells_what_is_wrong_with_drills(folder):
    write_file(folder / "drills.toml", drill().replace("title", "titel"))

    assert [str(it) for it in lint(folder)] == [
        "little/drills.toml:1:1: drill[0].title: required, but missing",
        "little/drills.toml:3:1: drill[0].titel: unknown key; did you mean 'title'?",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[dril]]\nid = 'a'\n", "1:1: dril: unknown key; did you mean 'drill'?"),
        ("drill = 3\n", "1:1: drill: must be a list, not 3"),
        ("drill = [3]\n", "1:1: drill[0]: must be keys with values, not 3"),
        ("[[drill]\n", "1:8: TOML: Expected ']]' at the end of an array declaration"),
        (drill("Root MSE"), "2:1: drill[0].id: must be lower-case words joined by hyphens"),
        (drill().replace('"Root mean squared error"', "3"), "3:1: drill[0].title: must be text"),
        (drill() + drill("b", more="kind = 1\n"), "35:1: drill[1].kind: unknown key"),
    ],
)
def test_what_is_wrong_in_its_form_is_told_at_its_place(told, text, problem):
    assert [line for line in told(text) if line.startswith(problem)]


def test_an_id_given_twice_is_told_and_the_first_stays(told, folder):
    assert told(drill(), drill()) == ["33:1: drill[1].id: rmse is given twice"]
    assert len(read_drills(folder)[0]) == 1


def test_one_that_is_wrong_leaves_the_others(told, folder):
    told(drill("a"), drill("b", solution="def (\n"), drill("c").replace("ask =", "aks ="))

    assert [each.id for each in read_drills(folder)[0]] == ["a"]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"start": "def f(:\n"}, "6:7: drill[0].start: does not compile: invalid syntax"),
        ({"solution": "x = 1\ny = \n"}, "11:5: drill[0].solution: does not compile"),
        ({"cases": CASES + "x = (\n"}, "30:5: drill[0].cases: does not compile: '(' was never"),
    ],
)
def test_code_that_does_not_compile_is_told_at_its_place(told, changes, problem):
    assert told(drill(**changes))[0].startswith(problem)


def test_code_on_the_line_of_its_key_is_told_at_its_place(told):
    text = drill().replace(f"'''\n{START}'''", '"""def f(:"""')

    assert told(text) == ["5:18: drill[0].start: does not compile: invalid syntax"]


def test_code_that_looks_like_toml_misleads_nobody(told):
    start = '[[drill]]\ntitle = "x"\nid = 3\n'

    (problem,) = told(drill(start=start, more='needs = ["numpi"]\n'))

    assert problem.startswith("5:10: drill[0].needs[0]: no library that the app comes with")
    assert problem.endswith("numpi; did you mean 'numpy'?")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("def test_sign", "def sign", "14:1: drill[0].cases: needs 3 or more cases, not 2"),
        ('    """The sign does not count."""\n', "", "27:1: drill[0].cases: test_sign needs a doc"),
        ("def test_sign", "def test_one", "27:1: drill[0].cases: test_one given twice"),
        ("from solution import", "from answer import", "14:1: drill[0].cases: never reaches the"),
        ("import rmse", "import mse", "9:1: drill[0].solution: does not define mse, which the"),
    ],
)
def test_cases_that_would_not_judge_are_told(told, old, new, problem):
    found = told(drill(cases=CASES.replace(old, new)))

    assert [line for line in found if line.startswith(problem)], found


def test_what_is_unfinished_is_told(told):
    text = drill().replace("How far off", "TODO: how far off")

    assert told(text) == ["4:1: drill[0].ask: unfinished: 'TODO'"]


def test_the_drill_of_the_guide_is_a_valid_one(told):
    guide = (DATA.parent / "docs/PACKS.md").read_text("utf-8")
    (shown,) = re.findall(r'^```toml title="drills.toml"\n(.*?)^```$', guide, re.M | re.S)

    assert told(shown) == []
