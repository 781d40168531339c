"""Mistakes planted in code and exercises have to be found, else the tests of content are idle."""

import pytest

from tests.content.promises import (
    code_faults,
    judge,
    kept_back_faults,
    mistake_faults,
    solution_faults,
    starter_faults,
)
from tests.packs import FULL, card, write_file, write_pack

pytestmark = pytest.mark.content

TOTAL = "cards/python/functions/total"
RIGHT = "def total(numbers):\n    return sum(numbers)\n"
FENCE = 1 + card("one", full="here").splitlines().index("here")  # its line in `written`
EXPLAINED = '```python no-run="needs a GPU"\n'


@pytest.fixture
def little(tmp_path):
    return write_pack(tmp_path / "little")


@pytest.fixture
def written(tmp_path):
    """Writes a pack with one card of such a body, and gives pack and card."""

    def wrote(full: str):
        name = "python/types/one.md"
        pack = write_pack(tmp_path / "one", {name: card("one", full=full)})
        return pack, pack / "cards" / name

    return wrote


def run_and_say(code: str, output: str) -> str:
    return f"```python\n{code}\n```\n```output\n{output}\n```\n"


def test_code_without_a_mistake_is_none(written):
    body = f"{FULL}\n\n{run_and_say('x = 3', '')}\n{run_and_say('print(x)', '3')}"
    shown_nowhere = "\n```python\nprint('said nowhere')\n```\n"
    never_run = f"\n{EXPLAINED}launch()\n```\n\n```bash\nfalse\n```\n"

    assert code_faults(*written(body + shown_nowhere + never_run)) == []


def test_code_in_a_list_is_run_without_its_indentation(written):
    listed = "- so:\n\n    ```python\n    for x in [1]:\n        print(x)\n    ```\n"

    assert code_faults(*written(f"{listed}\n    ```output\n    1\n    ```\n")) == []
    assert code_faults(*written(f"{listed}\n    ```output\n    2\n    ```\n")) != []


@pytest.mark.parametrize(
    ("code", "output"),
    [
        ("print(1)", "2"),
        ("print(1)", "1 "),
        ("print(' 1')", "1"),
        ("print(1)\nprint()", "1"),
        ("print(1, end='')", "1"),
        ("print(1)", ""),
        ("pass", "1"),
        ("print('a\\n\\nb')", "a\nb"),
    ],
)
def test_output_that_is_not_exactly_so_is_found(written, code, output):
    (fault,) = code_faults(*written(run_and_say(code, output)))

    assert fault.startswith(f"line {FENCE + 1}: prints\n")


def test_blank_lines_may_have_blanks(written):
    assert code_faults(*written(run_and_say("print('a\\n  \\nb')", "a\n\nb"))) == []


@pytest.mark.parametrize("code", ["1 / 0", "print(", "print(unknown)", "raise SystemExit"])
def test_code_that_fails_is_found(written, code):
    (fault,) = code_faults(*written(f"```python\n{code}\n```\n"))

    assert fault.startswith(f"line {FENCE + 1}: ")


def test_code_that_needs_what_is_not_run_is_found(written):
    (fault,) = code_faults(*written(f"{EXPLAINED}x = 1\n```\n\n```python\nprint(x)\n```\n"))

    assert "NameError" in fault


@pytest.mark.parametrize("reason", ["no-run", 'no-run=""', 'no-run=" "'])
def test_code_kept_back_without_a_reason_is_found(written, reason):
    (fault,) = kept_back_faults(*written(f"```python {reason}\nprint(1)\n```\n"))

    assert fault == f"line {FENCE}: no-run without a reason"


def test_code_kept_back_that_does_not_compile_is_found(written):
    (fault,) = kept_back_faults(*written(f"{EXPLAINED}\nprint(\n```\n"))

    assert fault.startswith(f"line {FENCE + 2}: does not compile")


def test_code_kept_back_with_a_reason_is_no_mistake(written):
    assert list(kept_back_faults(*written(f"{EXPLAINED}print(1)\n```\n"))) == []


def test_a_good_exercise_has_no_mistake(little):
    folder = little / TOTAL

    assert list(solution_faults(judge(little, folder / "solution.py"))) == []
    assert list(starter_faults(judge(little, folder / "start.py"))) == []
    assert list(mistake_faults(judge(little, folder / "wrong_first.py"))) == []


@pytest.mark.parametrize(
    "solution",
    [
        "def total(numbers):\n    return sum(numbers) + 1\n",
        "def total(numbers):\n    return sum(numbers) or None\n",
        "def total(numbers): return sum(numbers\n",
        "import nowhere\n",
    ],
)
def test_a_solution_that_fails_is_found(little, solution):
    file = write_file(little / TOTAL / "solution.py", solution)

    assert list(solution_faults(judge(little, file)))


def test_an_exercise_whose_cases_are_never_called_is_found(little):
    write_file(little / TOTAL / "cases.py", "from solution import total\n")

    faults = list(solution_faults(judge(little, little / TOTAL / "solution.py")))

    assert faults == ["there is no case"]


@pytest.mark.parametrize(
    "start", [RIGHT, "def total(numbers):\n    return sum(numbers) or None\n", "import nowhere\n"]
)
def test_a_starter_that_fails_no_visible_case_is_found(little, start):
    file = write_file(little / TOTAL / "start.py", start)

    assert list(starter_faults(judge(little, file)))


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        (RIGHT, "no hidden case catches it"),
        (
            "def total(numbers):\n    return 0 if numbers == [4] else sum(numbers)\n",
            "no hidden case catches it",
        ),
        ("import nowhere\n", "nowhere"),
        ("def total(numbers): return sum(numbers\n", "SyntaxError"),
        ("def other(numbers): ...\n", "cannot import name"),
        ("def total(numbers):\n    return -1\n", "fails half of the visible cases"),
    ],
)
def test_a_mistake_that_is_never_caught_or_never_made_is_found(little, code, fault):
    file = write_file(little / TOTAL / "wrong_first.py", code)

    (found,) = mistake_faults(judge(little, file))

    assert fault in found


def test_a_mistake_that_never_ends_is_caught_by_the_cases(little):
    file = little / TOTAL / "card.md"
    write_file(file, file.read_text(encoding="utf-8").replace("complexity: O(n)", "seconds: 0.2"))
    code = "def total(numbers):\n    while numbers == [-1, -2]: pass\n    return sum(numbers)\n"
    file = write_file(little / TOTAL / "wrong_first.py", code)

    assert list(mistake_faults(judge(little, file))) == []
