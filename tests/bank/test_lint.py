import re

import pytest

from studyapp.bank.lint import lint
from studyapp.bank.packs import card_files
from studyapp.paths import DATA
from tests.packs import (
    CASES,
    EXERCISE,
    EXERCISE_FILES,
    PACK,
    TASK,
    card,
    little_cards,
    variant,
    write_file,
    write_pack,
)

LEAF = "python/types"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
TOTAL = "python/functions/total"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "little"


def told(folder):
    """What the linter says, without the pack's name."""
    return [str(problem).removeprefix("little/") for problem in lint(folder)]


def told_of(folder, **changes):
    """What it says of one changed card, without the file's name."""
    write_pack(folder, {f"{LEAF}/x.md": card("x", **changes)})
    return [line.removeprefix(f"cards/{LEAF}/x.md:") for line in told(folder)]


def told_of_full(folder, full):
    """What it says of a card's main section, with its lines counted from 1."""
    above = card("x", full=full).splitlines().index("## In full") + 2
    lines = [line.split(":", 1) for line in told_of(folder, full=full)]
    return [f"{int(line) - above}:{rest}" for line, rest in lines]


def told_of_front(folder, old, new, **changes):
    text = card("x", **changes)
    assert old in text
    write_pack(folder, {f"{LEAF}/x.md": text.replace(old, new)})
    return [line.removeprefix(f"cards/{LEAF}/x.md:") for line in told(folder)]


def told_of_exercise(folder, *, without=(), **files):
    """What it says of the little pack's exercise with files left out or exchanged."""
    cards = {name: text for name, text in little_cards().items() if name.startswith(TOTAL)}
    for name in without:
        del cards[f"{TOTAL}/{name}"]
    cards |= {f"{TOTAL}/{name.replace('__', '.')}": text for name, text in files.items()}
    write_pack(folder, cards)
    return [line.removeprefix(f"cards/{TOTAL}/") for line in told(folder)]


def test_nothing_is_wrong_with_the_little_pack(folder):
    assert told(write_pack(folder)) == []


def test_the_core_pack_has_no_errors():
    assert [str(it) for it in lint(DATA / "core") if not it.warning] == []


def test_a_pack_that_cannot_be_read_is_told_as_problems(folder):
    write_pack(folder, pack=PACK.replace('id = "little"\n', ""))

    assert told(folder) == ["pack.toml:1:1: id: required, but missing"]


def test_problems_of_form_and_of_content_come_in_the_order_of_files_and_lines(folder):
    write_pack(folder, {f"{LEAF}/b.md": card("b", related="[c]", short=""), f"{LEAF}/a.md": "?"})

    assert [":".join(it.split(":")[:2]) for it in told(folder)] == [
        f"cards/{LEAF}/a.md:1",
        f"cards/{LEAF}/b.md:14",
        f"cards/{LEAF}/b.md:20",
    ]


# The pack as a whole


FOLLOWED = "## Follow-ups\n\n### And at scale?\n\nIt streams."


def test_a_follow_up_question_that_two_cards_ask_is_a_warning(folder):
    again = FOLLOWED.replace("And at scale?", "And, *at scale*?")
    write_pack(
        folder, {f"{LEAF}/a.md": card("a", rest=FOLLOWED), f"{LEAF}/b.md": card("b", rest=again)}
    )

    (problem,) = lint(folder)

    assert problem.warning
    assert str(problem).endswith("b.md:30:1: Follow-ups: a has the same follow-up question")


def test_an_exercise_and_its_variant_may_follow_up_the_same(folder):
    cards = {**little_cards(), **variant("again", "total")}
    for name in (f"{TOTAL}/card.md", "python/functions/again/card.md"):
        cards[name] = cards[name].replace("## Task", f"{FOLLOWED}\n\n## Task")
    write_pack(folder, cards)

    assert told(folder) == []


def test_an_id_given_twice_is_told_at_both_places(folder):
    write_pack(folder, {f"{LEAF}/x.md": card("x"), "python/functions/x.md": card("x")})

    assert told(folder) == [
        "cards/python/functions/x.md:2:1: id: 'x' is also the id of little/cards/python/types/x.md",
        "cards/python/types/x.md:2:1: id: 'x' is also the id of little/cards/python/functions/x.md",
    ]


def test_a_card_under_an_unknown_leaf_is_told(folder):
    write_pack(folder, {"python/type/x.md": card("x")})

    assert told(folder)[0] == (
        "cards/python/type/x.md:1:1: topic: no such leaf in topics.toml: python/type;"
        " did you mean 'python/types'?"
    )


def test_a_card_in_the_wrong_depth_is_told(folder):
    write_pack(folder, {"python/x.md": card("x"), f"{LEAF}/y/z.md": card("z")})

    assert [line.split(": ")[0] for line in told(folder)] == [
        "cards/python/types/y/z.md:1:1",
        "cards/python/x.md:1:1",
    ]


def test_hidden_files_are_no_lost_cards(folder):
    write_pack(folder, {".trash/x.md": "", f"{LEAF}/._x.md": ""})

    assert told(folder) == []


def test_a_link_that_leaves_the_pack_is_told(folder, tmp_path):
    write_pack(folder, {f"{LEAF}/x.md": card("x")})
    outside = write_file(tmp_path / "outside.md", card("y"))
    (folder / f"cards/{LEAF}/y.md").symlink_to(outside)

    assert told(folder) == [
        f"cards/{LEAF}/y.md:1:1: file: links to something outside the pack",
    ]


# Front matter


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"related": "[y]"}, "14:11: related[0]: no such card: y"),
        ({"related": "[x]"}, "14:11: related[0]: a card cannot refer to itself"),
        ({"covers": "[guide-1]"}, "15:10: covers[0]: not in curriculum.txt: guide-1; did you mean"),
        ({"covers": "[guide-001, guide-001]"}, "15:21: covers[1]: guide-001 is given twice"),
        ({"roles": "[data-scientist, data-scientist]"}, "5:25: roles[1]: data-scientist is given"),
        ({"title": "TODO find one"}, "3:1: title: unfinished: 'TODO'"),
        ({"kind": "scenario"}, "2:1: clarify: a scenario card needs at least one"),
        ({"kind": "scenario"}, "2:1: twists: a scenario card needs at least one"),
        ({"kind": "coding"}, "2:1: exercise: a coding card needs an exercise"),
        ({"more": "brief: A query is slow."}, "19:1: brief: not used: only a scenario card"),
        ({"more": "clarify: [{ask: A, answer: B}]"}, "19:1: clarify: not used: only scenario and"),
        ({"more": EXERCISE}, "23:1: exercise: needs a folder: x/card.md with the exercise's files"),
    ],
)
def test_front_matter_that_cannot_be_meant_is_told_at_its_place(folder, changes, problem):
    assert [line for line in told_of(folder, **changes) if line.startswith(problem)]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "  - say: only the other may be a key\n",
            "",
            "8:1: key_points: must be 3 to 7 points, not 2",
        ),
        ("key_points:\n", "key_points:\n" + "  - say: more\n" * 5, "must be 3 to 7 points, not 8"),
        ("[mutable]", "[Mutable]", "words[0]: 'Mutable' must be in lower case"),
        (
            "[immutable, frozen]",
            "[frozen, frozen]",
            "key_points[1].words[1]: frozen is given twice",
        ),
        (
            "https://docs",
            "http://docs",
            "sources[0].url: must start with https://, not http://docs",
        ),
    ],
)
def test_lists_that_are_too_short_or_wrong_are_told(folder, old, new, problem):
    assert problem in "\n".join(told_of_front(folder, old, new))


CLARIFY = """\
clarify:
  - {ask: How slow is it?, answer: 40 s., words: [latency, {words}]}
  - {ask: How big is it?, answer: 1 GB., words: [size, volume]}
twists:
  - {ask: Now twice as big., answer: Split it.}
"""


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("Seconds", "20:60: clarify[0].words[1]: 'Seconds' must be in lower case"),
        ("latency", "20:60: clarify[0].words[1]: latency is given twice"),
        ("volume", "21:56: clarify[1].words[1]: 'volume' hints at another question, too"),
    ],
)
def test_words_that_do_not_tell_a_question_are_told(folder, words, problem):
    found = told_of(folder, kind="scenario", more=CLARIFY.replace("{words}", words))

    assert problem in found


def test_a_twist_has_no_words(folder):
    more = CLARIFY.replace("{words}", "seconds").replace("Split it.}", "Split it., words: [x]}")

    found = told_of(folder, kind="scenario", more=more)

    assert any("twists[0].words: unknown key" in line for line in found)


def test_a_misspelt_link_is_told_with_the_nearest_card(folder):
    write_pack(folder, little_cards() | {f"{LEAF}/x.md": card("x", related="[unhashible]")})

    assert "no such card: unhashible; did you mean 'unhashable'?" in told(folder)[0]


def test_links_may_lead_to_cards_of_other_packs(folder):
    write_pack(folder, {f"{LEAF}/x.md": card("x", related="[y]", full="[this](card:y)")})

    assert lint(folder, others={"y"}) == []


def test_in_the_core_pack_links_to_cards_not_yet_written_are_warnings(folder):
    cards = {f"{LEAF}/x.md": card("x", related="[y]", full="[this](card:y)")}
    write_pack(folder, cards, pack=PACK.replace("little", "core"))

    assert [problem.warning for problem in lint(folder)] == [True, True]


def test_a_card_that_no_path_of_its_role_meets_is_a_warning(folder):
    write_pack(folder, {"pandas/grouping/x.md": card("x")})

    [problem] = lint(folder)

    assert problem.warning
    assert "roles[0]: never met: pandas/grouping is not on the path" in str(problem)


def test_covers_without_a_curriculum_is_a_warning(folder):
    write_pack(folder, {f"{LEAF}/x.md": card("x", covers="[guide-001]")}, curriculum="")

    [problem] = lint(folder)

    assert problem.warning
    assert "covers: not used: the pack has no curriculum.txt" in str(problem)


# The body


@pytest.mark.parametrize(
    ("full", "problem"),
    [
        ("```python\nx = \n```", "2:5: In full: does not compile: invalid syntax"),
        ("```python no-run\nx = 1\n```", '1:1: In full: say why it does not run: no-run="needs'),
        ('```python no-run=" "\nx = 1\n```', "1:1: In full: say why it does not run"),
        ("```python\nx = 1\n", "1:1: In full: code block is never closed"),
        ("```output\n1\n```", "1:1: In full: output must stand right after a python block"),
        (
            "```python\nx\n```\nso\n```output\n1\n```",
            "5:1: In full: output must stand right after",
        ),
        ('```python no-run="a"\nx\n```\n```output\n1\n```', "4:1: In full: output must stand"),
        ("It is $\\boxed{x}$.", "1:7: In full: cannot be drawn: "),
        ("So it is $5–$10.", r"1:10: In full: a digit follows this formula; write \$ where"),
        ("So $$x$$ it is.", "1:4: In full: a formula in $$ must be a paragraph of its own"),
        ("So\n$$\nx\n$$\n", "2:1: In full: a formula in $$ must be a paragraph of its own"),
        ("| a |\n|---|\n| $P(A|B)$ |", "3:3: In full: a bar in a formula would end the table's"),
        ("So \\(x\\) is.", "1:4: In full: write maths as $…$ or $$…$$"),
        ("So [it](card:y) is.", "1:9: In full: no such card: y"),
        ("So [it](http://a.b) is.", "1:9: In full: must be card:<id>, https://… or mailto:…"),
        ("So [it](other.md) is.", "1:9: In full: must be card:<id>"),
        ("![a](b.svg)", "1:6: In full: no such file beside the card: b.svg"),
        ("![a](../b.svg)", "1:6: In full: must be a file beside the card, not '../b.svg'"),
        ("![a](b.webp)", "1:6: In full: must be a .png, .jpg or .svg file, not 'b.webp'"),
        ("This is TODO.", "1:9: In full: unfinished: 'TODO'"),
        ("a\n\nTo be filled.", "3:1: In full: unfinished: 'To be filled'"),
        ("# A title", "1:1: In full: no '# title' here: the front matter has it"),
        ('!!! info "A"\n    b', "1:1: In full: a callout is note, tip, warning, pitfall"),
        ("!!! tips\n    b", "did you mean 'tip'?"),
        ("a\n\n## Task\n\nb", "3:1: Task: only in cards with an exercise"),
        ("a\n\n## A weak answer\n\nb", "3:1: A weak answer: only in behavioural cards"),
        ("a\n\n## Follow-ups\n\nb", "4:1: Follow-ups: text before the first '### question'"),
        ("a\n\n## Follow-ups\n\n### b?\n\n### c?\n\nd", "5:1: Follow-ups: this follow-up has no"),
        ("a\n\n## Follow-ups\n\n###\n\nd", "5:1: Follow-ups: this follow-up has no question"),
    ],
)
def test_a_body_that_cannot_be_meant_is_told_at_its_place(folder, full, problem):
    assert [line for line in told_of_full(folder, full) if problem in line]


@pytest.mark.parametrize(
    "full",
    [
        "```python\nprint(1)\n```\n\n```output\n1\n```",
        '```python no-run="needs a GPU"\ntrain()\n```',
        "```sql\nSELECT\n```",
        "!!! pitfall\n    a",
        "So\n\n$$\nx\n$$\n\nis it.",
        "> $$\n> x\n> $$",
        "!!! note\n    $$x$$",
        '!!! tip "Mind"\n    ```python\n    x = 1\n    ```',
        "Write `TODO` or `<b>` or `[a](b)`.",
        "[a](https://b.c) and [d](mailto:e@f.g)",
        "a\n\n## Follow-ups\n\n### b?\n\n```python\nx = 1\n```",
        "```python\nr = '\\d'\nx is 1\n```",  # Python only warns of these
    ],
)
def test_a_body_as_it_should_be_gives_no_problem(folder, full):
    assert told_of_full(folder, full) == []


@pytest.mark.parametrize(
    ("full", "problem"),
    [
        ("a <b>c</b>", "1:3: In full: raw HTML is shown as text: <b>"),
        ('```python no-run="a skeleton"\nx = = 1\n```', "2:5: In full: does not compile"),
    ],
)
def test_what_may_be_meant_is_a_warning(folder, full, problem):
    assert told_of_full(folder, full)[0].startswith(problem)
    assert lint(folder)[0].warning


@pytest.mark.parametrize(
    ("full", "line"),
    [
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", 5),
        ("| a | b |\n| 1 | 2 |", 1),
    ],
)
def test_a_row_that_belongs_to_no_table_is_told(folder, full, line):
    (problem,) = told_of_full(folder, full)

    assert problem.startswith(f"{line}:1: In full: a row without a table")


@pytest.mark.parametrize(
    "full",
    ["| a | b |\n|---|:-:|\n| 1 | 2 |", "```text\n| a |\n```", "The size is |x|.\n"],
)
def test_a_whole_table_and_other_bars_are_fine(folder, full):
    assert told_of_full(folder, full) == []


def test_a_section_without_text_is_told(folder):
    assert told_of(folder, full="") == ["24:1: In full: nothing stands below this heading"]


def test_a_behavioural_card_needs_a_strong_and_a_weak_answer(folder):
    assert told_of(folder, kind="behavioural") == [
        "20:1: body: '## A strong answer' is missing in a behavioural card",
        "20:1: body: '## A weak answer' is missing in a behavioural card",
    ]


def test_a_scenario_needs_stages(folder):
    found = told_of(folder, kind="scenario", more=EXERCISE)

    assert "32:1: In full: a scenario card needs '### stage' headings here" in found


def test_nothing_stands_above_senior(folder):
    rest = "## At a higher level\n\nMore."

    assert told_of(folder, level="senior", rest=rest) == [
        "28:1: At a higher level: there is no level above senior"
    ]


def test_a_body_is_looked_at_even_where_the_front_matter_is_wrong(folder):
    found = told_of_front(folder, "level: mid", "level: x", full="```python\n(\n```")

    assert [line.split(": ")[1] for line in found] == ["level", "In full"]


# Figures


def test_a_figure_beside_the_card_is_found(folder):
    cards = {f"{LEAF}/x.md": card("x", full="![a](b.svg)"), f"{LEAF}/b.svg": SVG}

    assert told(write_pack(folder, cards)) == []


def test_a_figure_may_have_a_dark_twin(folder):
    text = card("x", full="![a](b.svg)")
    cards = {f"{LEAF}/x/{name}": SVG for name in ("b.svg", "b.dark.svg")}

    assert told(write_pack(folder, {f"{LEAF}/x/card.md": text, **cards})) == []


def test_a_figure_without_words_is_a_warning(folder):
    cards = {f"{LEAF}/x.md": card("x", full="![](b.svg)"), f"{LEAF}/b.svg": SVG}

    [problem] = lint(write_pack(folder, cards))

    assert problem.warning
    assert "an image needs words" in str(problem)


@pytest.mark.parametrize(
    "inside",
    ["<script/>", '<image href="https://a.b/c.png"/>', "<style>@import 'a'</style>"],
)
def test_a_figure_that_reaches_out_is_told(folder, inside):
    picture = SVG.replace("/>", f">{inside}</svg>")
    cards = {f"{LEAF}/x.md": card("x", full="![a](b.svg)"), f"{LEAF}/b.svg": picture}

    [problem] = lint(write_pack(folder, cards))

    assert "b.svg refers to something outside itself" in str(problem)


def test_a_figure_that_is_too_large_is_told(folder):
    cards = {f"{LEAF}/x.md": card("x", full="![a](b.png)"), f"{LEAF}/b.png": b"." * (2**21 + 1)}

    [problem] = lint(write_pack(folder, cards))

    assert "b.png is larger than 2 MB" in str(problem)


def test_a_file_that_nothing_uses_is_a_warning(folder):
    write_pack(folder, {f"{LEAF}/x/card.md": card("x"), f"{LEAF}/x/b.svg": SVG})

    [problem] = lint(folder)

    assert problem.warning
    assert str(problem) == f"little/cards/{LEAF}/x/b.svg:1:1: file: is never used"


# Exercises


@pytest.mark.parametrize("name", ["start.py", "solution.py", "cases.py"])
def test_a_missing_file_of_an_exercise_is_told(folder, name):
    assert told_of_exercise(folder, without=[name]) == [
        f"card.md:23:1: exercise: {name} is missing"
    ]


def test_an_exercise_needs_two_planted_mistakes(folder):
    assert told_of_exercise(folder, without=["wrong_first.py"]) == [
        "card.md:23:1: exercise: needs 2 or more planted mistakes wrong_*.py, not 1"
    ]


def test_an_exercise_needs_a_task(folder):
    text = little_cards()[f"{TOTAL}/card.md"].replace(TASK, "")

    assert told_of_exercise(folder, card__md=text) == [
        "card.md:28:1: body: '## Task' is missing in an exercise"
    ]


def test_code_that_does_not_compile_is_told_at_its_place(folder):
    assert told_of_exercise(folder, wrong_first__py="def f(:\n") == [
        "wrong_first.py:1:7: Python: does not compile: invalid syntax"
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "start.py:1:1: file: is empty"),
        (b"# caf\xe9\n", "start.py:1:6: file: is not UTF-8 text; save it as UTF-8"),
    ],
)
def test_a_file_of_an_exercise_holds_readable_code(folder, content, problem):
    assert told_of_exercise(folder, start__py=content) == [problem]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("def test_two", "def two", "1:1: cases: needs 4 or more visible cases, not 3"),
        ("def test_hidden_empty", "def f", "1:1: cases: needs 4 or more hidden cases, not 3"),
        ('    """One number is its own sum."""\n', "", "14:1: test_one: needs a docstring"),
        ("def test_two", "def test_one", "14:1: test_one: given twice: only the last one"),
        ("from solution import", "from answer import", "never reaches the learner's code: from"),
    ],
)
def test_cases_that_would_not_judge_are_told(folder, old, new, problem):
    found = told_of_exercise(folder, cases__py=CASES.replace(old, new))

    assert [line for line in found if problem in line]


def test_a_query_is_an_exercise_of_other_files(folder):
    text = little_cards()[f"{TOTAL}/card.md"].replace("language: python", "language: sql")
    cases = CASES.replace("from solution import total\n", "").replace("total(", "run_sql(")
    queries = dict.fromkeys(["start", "solution", "wrong_a", "wrong_b"], "SELECT 1;\n")
    write_pack(
        folder,
        {
            f"{TOTAL}/card.md": text,
            f"{TOTAL}/cases.py": cases,
            f"{TOTAL}/shop.sqlite": b"SQLite format 3\0",
            **{f"{TOTAL}/{name}.sql": query for name, query in queries.items()},
        },
    )

    assert told(folder) == []


def test_a_query_needs_tables_and_cases_that_run_it(folder):
    text = little_cards()[f"{TOTAL}/card.md"].replace("language: python", "language: sql")
    queries = dict.fromkeys(["start__sql", "solution__sql", "wrong_a__sql"], "SELECT 1;\n")

    found = "\n".join(told_of_exercise(folder, card__md=text, **queries))

    assert "exercise: needs its tables beside the card, as .sqlite or .csv" in found
    assert "never reaches the learner's code: run_sql(…) is missing" in found
    assert "needs 2 or more planted mistakes wrong_*.sql, not 1" in found


# Kinds of exercises


def told_of_kind(folder, graded, files, *, more=""):
    """What it says of an exercise that is graded so, made of these files."""
    text = little_cards()[f"{TOTAL}/card.md"]
    text = text.replace("graded: write", f"graded: {graded}").replace("  complexity: O(n)\n", more)
    beside = {f"{TOTAL}/{name}": content for name, content in files.items()}
    write_pack(folder, {f"{TOTAL}/card.md": text, **beside})
    return [line.removeprefix(f"cards/{TOTAL}/") for line in told(folder)]


GAPPED = {
    **EXERCISE_FILES,
    "start.py": "def total(numbers):\n    return ___(numbers, ___)\n",
    "solution.py": "def total(numbers):\n    return sum(numbers, 0)\n",
    "wrong_first.py": "def total(numbers):\n    return max(numbers, 0)\n",
    "wrong_consumes.py": "def total(numbers):\n    return sum(numbers, start=1)\n",
}
PREDICTED = {
    "start.py": "for number in (1, 2):\n    print(number)\n",
    "solution.txt": "1\n2\n",
    "wrong_tuple.txt": "(1, 2)\n",
    "wrong_range.txt": "0\n1\n2\n",
}
RATED = {"start.py": "def f(items):\n    return sorted(items)\n"}
RATING = "  complexity: O(n log n)\n"


@pytest.mark.parametrize(
    ("graded", "files", "more"),
    [
        ("find-bug", EXERCISE_FILES, ""),
        ("fill-gap", GAPPED, ""),
        ("predict-output", PREDICTED, ""),
        ("predict-output", {**PREDICTED, "read.csv": "a\n1\n"}, ""),
        ("complexity", RATED, RATING),
        ("write", {**EXERCISE_FILES, "prices.json": "[]", "names.txt": "Ada\n"}, ""),
        ("write", {**EXERCISE_FILES, "library.py": "from math import fsum as total\n"}, ""),
    ],
)
def test_each_kind_has_files_of_its_own(folder, graded, files, more):
    assert told_of_kind(folder, graded, files, more=more) == []


@pytest.mark.parametrize(
    ("graded", "files", "missing"),
    [
        ("find-bug", EXERCISE_FILES, "start.py"),
        ("find-bug", EXERCISE_FILES, "cases.py"),
        ("fill-gap", GAPPED, "start.py"),
        ("fill-gap", GAPPED, "solution.py"),
        ("predict-output", PREDICTED, "start.py"),
        ("predict-output", PREDICTED, "solution.txt"),
        ("complexity", RATED, "start.py"),
    ],
)
def test_a_file_that_a_kind_needs_is_missed(folder, graded, files, missing):
    kept = {name: text for name, text in files.items() if name != missing}

    found = told_of_kind(folder, graded, kept, more=RATING)

    assert found == [f"card.md:23:1: exercise: {missing} is missing"]


def test_predictions_need_two_typical_mistakes(folder):
    files = {name: text for name, text in PREDICTED.items() if name != "wrong_range.txt"}

    assert told_of_kind(folder, "predict-output", files) == [
        "card.md:23:1: exercise: needs 2 or more planted mistakes wrong_*.txt, not 1"
    ]


@pytest.mark.parametrize(
    ("graded", "files", "stray"),
    [
        ("predict-output", PREDICTED, "cases.py"),
        ("predict-output", PREDICTED, "solution.py"),
        ("predict-output", PREDICTED, "library.py"),
        ("predict-output", PREDICTED, "wrong_one.py"),
        ("complexity", RATED, "solution.py"),
        ("complexity", RATED, "cases.py"),
        ("complexity", RATED, "wrong_one.py"),
        ("complexity", RATED, "data.csv"),
        ("write", EXERCISE_FILES, "solution.sql"),
        ("write", EXERCISE_FILES, "wrong_one.txt"),
        ("write", EXERCISE_FILES, "left_over.py"),
    ],
)
def test_a_file_that_a_kind_does_not_use_is_a_warning(folder, graded, files, stray):
    found = told_of_kind(folder, graded, {**files, stray: "x = 1\n"}, more=RATING)

    assert found == [f"{stray}:1:1: file: is never used"]


@pytest.mark.parametrize(
    ("name", "code", "problem"),
    [
        ("start.py", "def total(numbers):\n    return 0\n", "start.py:1:1: exercise: has no gap"),
        ("solution.py", "def total(items):\n    return sum(items, 0)\n", "solution.py:1:1: exe"),
        ("solution.py", "def total(numbers):\n    return sum(numbers)\n", "solution.py:2:1: exe"),
        ("solution.py", "def total(numbers):\n    return sum(numbers, )\n", "solution.py:2:1: e"),
        ("solution.py", "def total(numbers):\n    return sum(numbers, 0) + 0\n", "solution.py:2"),
        ("wrong_first.py", "def total(numbers):\n    return 0\n", "wrong_first.py:2:1: exercise"),
        ("wrong_first.py", "def total(numbers):\n    return sum(numbers, ___)\n", "wrong_first.p"),
    ],
)
def test_a_text_that_does_not_fill_the_gaps_is_told(folder, name, code, problem):
    found = told_of_kind(folder, "fill-gap", {**GAPPED, name: code})

    assert [line for line in found if line.startswith(problem)], found


def test_a_gap_may_stand_where_python_wants_a_word_of_its_own(folder):
    changed = {
        name: text.replace("return", "___" if name == "start.py" else "return")
        for name, text in GAPPED.items()
        if name != "cases.py"
    }

    assert told_of_kind(folder, "fill-gap", {**GAPPED, **changed}) == []


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("solution.txt", "\n", "solution.txt:1:1: file: is empty"),
        ("wrong_tuple.txt", "1 \n2", "wrong_tuple.txt:1:1: exercise: is the same as solution.txt"),
        ("wrong_tuple.txt", "0\n1\n2", "wrong_tuple.txt:1:1: exercise: is the same as wrong_range"),
    ],
)
def test_predictions_that_say_nothing_of_their_own_are_told(folder, name, text, problem):
    (found,) = told_of_kind(folder, "predict-output", {**PREDICTED, name: text})

    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("complexity", "problem"),
    [
        ("", "card.md:23:1: exercise: complexity is missing: it is what is asked for"),
        ("  complexity: linear\n", "card.md:26:3: exercise.complexity: must be like O(n log n)"),
        ("  complexity: O(n\n", "card.md:26:3: exercise.complexity: must be like O(n log n)"),
        ("  complexity: O(n) time\n", "card.md:26:3: exercise.complexity: must be like O(n log n)"),
    ],
)
def test_a_complexity_that_cannot_be_asked_for_is_told(folder, complexity, problem):
    (found,) = told_of_kind(folder, "complexity", RATED, more=complexity)

    assert found.startswith(problem)


@pytest.mark.parametrize(
    "complexity",
    ["O(1)", "O(n·m)", "O(V + E)", "O(n²)", "O(2^n)", "O(n!)", "O((n + k) log(n))", "O(√n)"],
)
def test_complexities_may_be_written_in_many_ways(folder, complexity):
    assert told_of_kind(folder, "complexity", RATED, more=f"  complexity: {complexity}\n") == []


@pytest.mark.parametrize("graded", ["predict-output", "complexity"])
def test_what_a_query_prints_or_costs_is_not_asked(folder, graded):
    text = little_cards()[f"{TOTAL}/card.md"].replace("language: python", "language: sql")
    text = text.replace("graded: write", f"graded: {graded}")

    found = told_of_exercise(folder, card__md=text)

    assert f"card.md:25:3: exercise.graded: {graded} is for Python only" in found


def test_a_library_that_the_app_does_not_have_is_told(folder):
    found = told_of_kind(folder, "write", EXERCISE_FILES, more="  needs: [numpy, sklearn]\n")

    known = "matplotlib, numpy, pandas, scikit-learn, scipy"
    told = f"no library that the app comes with ({known}): sklearn; did you mean 'scikit-learn'?"
    assert found == [f"card.md:26:18: exercise.needs[1]: {told}"]


@pytest.mark.parametrize("name", ["solution", "library"])
def test_code_that_lacks_what_the_cases_take_is_told(folder, name):
    found = told_of_kind(folder, "write", {**EXERCISE_FILES, f"{name}.py": "def sum_up(): ...\n"})

    assert found == [
        f"{name}.py:1:1: exercise: does not define total, which cases.py takes from the learner"
    ]


@pytest.mark.parametrize(
    "library",
    [
        "from math import fsum as total\n",
        "total = sum\n",
        "try:\n    from numpy import sum as total\nexcept ImportError:\n    total = sum\n",
        "class total: ...\n",
        "from everywhere import *\n",
    ],
)
def test_a_library_may_define_it_in_any_way(folder, library):
    assert told_of_kind(folder, "write", {**EXERCISE_FILES, "library.py": library}) == []


def test_a_query_is_never_taken_for_python(folder):
    text = little_cards()[f"{TOTAL}/card.md"].replace("language: python", "language: sql")
    cases = CASES.replace("from solution import total\n", "").replace("total(", "run_sql(")
    query = "-- 'not Python\nSELECT total FROM bill WHERE ¬ total;\n"
    names = ("start", "solution", "wrong_a", "wrong_b", "library")
    full = f"```sql\n{query}```"
    write_pack(
        folder,
        {
            f"{TOTAL}/card.md": text.replace("The long story.", full),
            f"{TOTAL}/cases.py": cases,
            f"{TOTAL}/bill.csv": "total\n1\n",
            **{f"{TOTAL}/{name}.sql": query for name in names},
        },
    )

    assert told(folder) == []


# The guide


def test_the_smallest_pack_of_the_guide_is_a_valid_one(tmp_path):
    guide = (DATA.parent / "docs/PACKS.md").read_text("utf-8")
    shown = re.compile(r'^(`{3,4})\w+ title="([^"\n]+)"\n(.*?)^\1$', re.M | re.S)
    for _, name, content in shown.findall(guide):
        write_file(tmp_path / "tides" / name, content)

    assert [str(problem) for problem in lint(tmp_path / "tides")] == []
    assert [path.stem for path in card_files(tmp_path / "tides")] == ["spring-tide"]
