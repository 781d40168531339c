"""Mistakes planted in code and exercises have to be found, else the tests of content are idle."""

from threading import Event

import pytest

from studyapp.cli.proofs import proofs
from studyapp.practice import Runner
from tests.content.promises import kept_back_faults
from tests.drills import CASES as DRILL_CASES
from tests.drills import SOLUTION as DRILL_SOLUTION
from tests.drills import drill
from tests.packs import CASES, EXERCISE_FILES, FULL, card, little_cards, write_file, write_pack

pytestmark = pytest.mark.content

TOTAL = "cards/python/functions/total"
RIGHT = "def total(numbers):\n    return sum(numbers)\n"
FENCE = 1 + card("one", full="here").splitlines().index("here")  # its line in `written`
EXPLAINED = '```python no-run="needs a GPU"\n'


@pytest.fixture(scope="module")
def runner():
    runs = Runner(ahead=False, trusts=lambda _pack: True)
    yield runs
    runs.close()


@pytest.fixture
def faults(runner):
    """What does not hold of one part of a pack."""

    def found(pack, part, subject=None):
        (proof,) = [it for it in proofs(pack) if it.part == part and subject in (None, it.subject)]
        return proof.faults(runner, Event())

    return found


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


@pytest.fixture
def code_faults(written, faults):
    """What does not hold of the code in a card of such a body."""

    def found(full: str):
        pack, _ = written(full)
        return faults(pack, "code")

    return found


@pytest.fixture
def of_kind(tmp_path):
    """Writes a pack with one exercise of a kind, made of such files."""

    def wrote(graded, files, more=""):
        text = little_cards()["python/functions/total/card.md"]
        text = text.replace("graded: write", f"graded: {graded}")
        text = text.replace("  complexity: O(n)\n", more)
        beside = {f"python/functions/total/{name}": content for name, content in files.items()}
        cards = {"python/functions/total/card.md": text, **beside}
        return write_pack(tmp_path / "kind", cards)

    return wrote


def run_and_say(code: str, output: str) -> str:
    return f"```python\n{code}\n```\n```output\n{output}\n```\n"


def test_code_without_a_mistake_is_none(code_faults):
    body = f"{FULL}\n\n{run_and_say('x = 3', '')}\n{run_and_say('print(x)', '3')}"
    shown_nowhere = "\n```python\nprint('said nowhere')\n```\n"
    never_run = f"\n{EXPLAINED}launch()\n```\n\n```bash\nfalse\n```\n"

    assert code_faults(body + shown_nowhere + never_run) == []


def test_code_in_a_list_is_run_without_its_indentation(code_faults):
    listed = "- so:\n\n    ```python\n    for x in [1]:\n        print(x)\n    ```\n"

    assert code_faults(f"{listed}\n    ```output\n    1\n    ```\n") == []
    assert code_faults(f"{listed}\n    ```output\n    2\n    ```\n") != []


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
def test_output_that_is_not_exactly_so_is_found(code_faults, code, output):
    (fault,) = code_faults(run_and_say(code, output))

    assert fault.startswith(f"line {FENCE + 1}: prints\n")


def test_blank_lines_may_have_blanks(code_faults):
    assert code_faults(run_and_say("print('a\\n  \\nb')", "a\n\nb")) == []


@pytest.mark.parametrize("code", ["1 / 0", "print(", "print(unknown)", "raise SystemExit"])
def test_code_that_fails_is_found(code_faults, code):
    (fault,) = code_faults(f"```python\n{code}\n```\n")

    assert fault.startswith(f"line {FENCE + 1}: ")


def test_code_that_needs_what_is_not_run_is_found(code_faults):
    (fault,) = code_faults(f"{EXPLAINED}x = 1\n```\n\n```python\nprint(x)\n```\n")

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


# Exercises


@pytest.mark.parametrize("part", ["solution.py", "start.py", "wrong_first.py", "wrong_consumes.py"])
def test_a_good_exercise_has_no_mistake(little, faults, part):
    assert faults(little, part) == []


@pytest.mark.parametrize(
    ("solution", "fault"),
    [
        ("def total(numbers):\n    return sum(numbers) + 1\n", "test_two: Wrong answer"),
        ("def total(numbers):\n    return sum(numbers) or None\n", "test_hidden_empty: Wrong"),
        ("def total(numbers): return sum(numbers\n", "SyntaxError"),
        ("import nowhere\n", "nowhere"),
    ],
)
def test_a_solution_that_fails_is_found(little, faults, solution, fault):
    write_file(little / TOTAL / "solution.py", solution)

    assert fault in faults(little, "solution.py")[0]


def test_an_exercise_whose_cases_are_never_called_is_found(little, faults):
    write_file(little / TOTAL / "cases.py", "from solution import total\n")

    assert faults(little, "solution.py") == ["there is no case"]


def test_cases_that_fail_by_themselves_prove_nothing(little, faults):
    cases = CASES.replace("check(total([]), 0)", "check(zero, total([]))")
    write_file(little / TOTAL / "cases.py", cases)

    for part in ("solution.py", "start.py", "wrong_first.py"):
        assert any("zero" in fault for fault in faults(little, part)), part


@pytest.mark.parametrize(
    "start", [RIGHT, "def total(numbers):\n    return sum(numbers) or None\n", "import nowhere\n"]
)
def test_a_starter_that_fails_no_visible_case_is_found(little, faults, start):
    write_file(little / TOTAL / "start.py", start)

    assert faults(little, "start.py")


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
        ("def other(numbers): ...\n", "total"),
        ("def total(numbers):\n    return -1\n", "fails half of the visible cases"),
    ],
)
def test_a_mistake_that_is_never_caught_or_never_made_is_found(little, faults, code, fault):
    write_file(little / TOTAL / "wrong_first.py", code)

    (found,) = faults(little, "wrong_first.py")

    assert fault in found


def test_a_mistake_that_never_ends_is_caught_by_the_cases(little, faults):
    file = little / TOTAL / "card.md"
    write_file(file, file.read_text(encoding="utf-8").replace("complexity: O(n)", "seconds: 0.2"))
    code = "def total(numbers):\n    while numbers == [-1, -2]: pass\n    return sum(numbers)\n"
    write_file(little / TOTAL / "wrong_first.py", code)

    assert faults(little, "wrong_first.py") == []


def test_an_exercise_that_lacks_a_file_is_found(little, faults):
    (little / TOTAL / "start.py").unlink()

    (fault,) = faults(little, "files")

    assert "start.py: cannot be read" in fault


def test_a_library_that_does_otherwise_is_found(little, faults):
    library = write_file(little / TOTAL / "library.py", "from math import fsum as total\n")
    assert faults(little, "library.py") == []

    write_file(library, "total = max\n")

    assert "test_two: Wrong answer" in faults(little, "library.py")[0]


# Kinds of exercises


GAPPED = {
    **EXERCISE_FILES,
    "start.py": "def total(numbers):\n    return ___(numbers, ___)\n",
    "solution.py": "def total(numbers):\n    return sum(numbers, 0)\n",
}
PREDICTED = {"start.py": "print(1)\nprint('two ')\n", "solution.txt": "1\ntwo\n"}
QUERY = """\
SELECT name, count(bill.id) FROM guest LEFT JOIN bill ON bill.guest = guest.id
GROUP BY guest.id ORDER BY name
"""
SQL_CASES = '''
def test_all():
    """Every guest is there."""
    check_rows(run_sql(), [("Ada", 2), ("Bo", 0)])


def test_hidden_none():
    """Without bills all counts are 0."""
    check_rows(run_sql(before="DELETE FROM bill"), [("Ada", 0), ("Bo", 0)])
'''
TABLES = {"guest.csv": "id,name\n1,Ada\n2,Bo\n", "bill.csv": "id,guest\n1,1\n2,1\n"}


def test_a_starter_with_gaps_fails(of_kind, faults):
    assert faults(of_kind("fill-gap", GAPPED), "start.py") == []


def test_a_starter_whose_gap_python_cannot_read_fails_too(of_kind, faults):
    files = {**GAPPED, "start.py": "def total(numbers):\n    ___ sum(numbers, 0)\n"}

    assert faults(of_kind("fill-gap", files), "start.py") == []


def test_cases_that_cannot_be_loaded_are_no_gap(of_kind, faults):
    files = {**GAPPED, "cases.py": f"import nowhere\n{CASES}"}

    assert "nowhere" in faults(of_kind("fill-gap", files), "start.py")[0]


def test_a_starter_whose_gap_does_not_matter_is_found(of_kind, faults):
    files = {**GAPPED, "start.py": "def total(numbers, x=lambda: ___):\n    return sum(numbers)\n"}

    assert faults(of_kind("fill-gap", files), "start.py") == ["passes every visible case"]


def test_a_prediction_that_comes_true_is_no_mistake(of_kind, faults):
    assert faults(of_kind("predict-output", PREDICTED), "solution.txt") == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("solution.txt", "1\n2\n", "the program prints\n1\ntwo"),
        ("solution.txt", "1\n", "the program prints"),
        ("start.py", "print(1)\n1 / 0\n", "ZeroDivisionError"),
    ],
)
def test_a_prediction_that_does_not_come_true_is_found(of_kind, faults, name, text, fault):
    (found,) = faults(of_kind("predict-output", {**PREDICTED, name: text}), "solution.txt")

    assert fault in found


def test_a_program_to_predict_finds_its_data(of_kind, faults):
    start = "print(open('a.csv').read().strip())\n"
    files = {"start.py": start, "solution.txt": "x\n", "a.csv": "x\n"}

    assert faults(of_kind("predict-output", files), "solution.txt") == []


def test_a_complexity_promises_nothing_that_runs(of_kind, faults):
    pack = of_kind("complexity", {"start.py": "1 / 0\n"}, "  complexity: O(1)\n")

    assert {proof.part for proof in proofs(pack)} == {"complexity"}
    assert faults(pack, "complexity") == []


@pytest.mark.parametrize("part", ["start.sql", "solution.sql", "wrong_inner.sql"])
def test_a_good_query_has_no_mistake(sql, faults, part):
    assert faults(sql(), part) == []


def test_a_query_that_is_wrong_is_found(sql, faults):
    pack = sql(**{"solution.sql": QUERY.replace("bill.id", "*")})

    assert "test_all: Wrong answer" in faults(pack, "solution.sql")[0]


@pytest.fixture
def sql(of_kind):
    """Writes a pack with one exercise in SQL."""
    files = {
        "start.sql": "SELECT name FROM guest\n",
        "solution.sql": QUERY,
        "wrong_inner.sql": "SELECT 'Ada', 2 UNION ALL SELECT 'Bo', 0\n",
        "cases.py": SQL_CASES,
        **TABLES,
    }

    def wrote(**changes):
        pack = of_kind("write", {**files, **changes})
        text = pack / TOTAL / "card.md"
        write_file(text, text.read_text("utf-8").replace("language: python", "language: sql"))
        return pack

    return wrote


# Drills


@pytest.fixture
def drilled(little):
    """Writes a drill into the little pack."""

    def wrote(**changes):
        right = DRILL_SOLUTION.replace("0.0", "float(abs(got[0] - want[0]))")
        write_file(little / "drills.toml", drill(**{"solution": right, **changes}))
        return little

    return wrote


@pytest.mark.parametrize("part", ["start", "solution"])
def test_a_good_drill_has_no_mistake(drilled, faults, part):
    assert faults(drilled(), part, "drill:rmse") == []


def test_a_drill_whose_solution_fails_is_found(drilled, faults):
    assert "test_one: Wrong" in faults(drilled(solution=DRILL_SOLUTION), "solution")[0]


def test_a_drill_that_is_solved_from_the_start_is_found(drilled, faults):
    pack = drilled(cases=DRILL_CASES.replace("2.0", "0.0"), start=DRILL_SOLUTION)

    assert faults(pack, "start") == ["passes every visible case"]
