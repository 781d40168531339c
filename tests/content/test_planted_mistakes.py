"""That the tests of the content can fail: each mistake here is planted and has to be found."""

import shutil

import pytest

from studyapp.bank import CardId
from tests.content.promises import (
    code_faults,
    gaps,
    judge,
    kept_back_faults,
    lint_faults,
    lost_cards,
    mistake_faults,
    page_faults,
    solution_faults,
    starter_faults,
)
from tests.packs import FULL, card, little_cards, write_file, write_pack

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


@pytest.fixture
def copied(core, tmp_path):
    return shutil.copytree(core, tmp_path / "core")


def change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


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
        (f"{RIGHT}    if numbers == [4]: return 0\n", "no hidden case catches it"),
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
    change(little / TOTAL / "card.md", "complexity: O(n)", "seconds: 0.2")
    code = "def total(numbers):\n    while numbers == [-1, -2]: pass\n    return sum(numbers)\n"
    file = write_file(little / TOTAL / "wrong_first.py", code)

    assert list(mistake_faults(judge(little, file))) == []


def test_what_the_linter_finds_is_found(little):
    write_file(little / TOTAL / "left-over.txt", "")
    (little / TOTAL / "wrong_first.py").unlink()

    faults = lint_faults(little, planned=())

    assert len(faults) == 2
    assert any("left-over.txt" in fault for fault in faults)


def test_a_link_to_a_card_that_nobody_plans_is_found(copied, planned):
    file = copied / "cards/software-design/inheritance/mro.md"
    change(file, "related: [composition,", "related: [compositoin,")

    (fault,) = lint_faults(copied, planned)

    assert fault.startswith("core/cards/software-design/inheritance/mro.md:23:")
    assert "no such card: compositoin" in fault


@pytest.mark.parametrize(
    ("lost", "gap"),
    [
        ("cards/deep-learning", "no card of the topic deep-learning"),
        ("cards/responsible-ai", "no card of the topic responsible-ai"),
    ],
)
def test_a_topic_without_a_card_is_found(copied, lost, gap):
    shutil.rmtree(copied / lost)

    assert gap in gaps(copied)


def test_a_kind_and_a_level_without_a_card_are_found(copied):
    for file in copied.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        text = text.replace("kind: checklist", "kind: concept").replace("senior", "mid")
        file.write_text(text, encoding="utf-8")

    assert list(gaps(copied)) == ["no card of the kind checklist", "no card of the level senior"]


def test_too_few_exercises_are_found(copied):
    shutil.rmtree(copied / "cards/algorithms")

    assert "4 exercises, not 5" in gaps(copied)


@pytest.mark.parametrize(
    "paths", ["", "[mlops]\njunior = []\n", '[mlops]\njunior = ["mlops/nowhere"]\n']
)
def test_a_stage_without_leaves_is_found(copied, paths):
    (copied / "paths.toml").write_text(paths, encoding="utf-8")

    assert "no leaf for mlops, junior" in gaps(copied)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("python/types/unhashable.md", card("unhashable", level="expert")),
        ("python/types/unhashable.md", "no card\n"),
    ],
)
def test_a_card_that_does_not_come_into_the_bank_is_found(little, open_bank, name, content):
    write_file(little / "cards" / name, content)

    assert lost_cards(open_bank(little), little) == ["unhashable"]


FIGURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FOLDER = "python/types/curve"


@pytest.fixture
def found(tmp_path, open_bank):
    """What is found about a card of a pack that has the given files beside others."""

    def faults(text: str, *files: str) -> list[str]:
        beside = {f"{FOLDER}/{name}": FIGURE for name in files}
        cards = {**little_cards(), f"{FOLDER}/card.md": text, **beside}
        bank = open_bank(write_pack(tmp_path / "little", cards))
        return list(page_faults(bank, bank.page(CardId("curve")), {"planned"}))

    return faults


LEADING = card(
    "curve",
    related="[total, planned]",
    full="See [here](card:total), [there](card:planned) and ![a curve](curve.svg).",
    rest="## Follow-ups\n\n### Why?\n\nSee [here](card:unhashable) and ![steps](steps.svg).",
)
PICTURES = ("curve.svg", "curve.dark.svg", "steps.svg", "steps.dark.svg")


def test_links_and_pictures_that_are_there_are_no_mistake(found):
    assert found(LEADING, *PICTURES) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("related: [total", "related: [lost"),
        ("(card:total)", "(card:lost)"),
        ("(card:unhashable)", "(card:lost)"),
    ],
)
def test_a_link_to_no_card_is_found(found, old, new):
    assert found(LEADING.replace(old, new), *PICTURES) == ["leads to no card: lost"]


@pytest.mark.parametrize("lost", PICTURES)
def test_a_missing_picture_and_a_missing_dark_twin_are_found(found, lost):
    assert found(LEADING, *(each for each in PICTURES if each != lost)) == [
        f"has no picture {lost}"
    ]
