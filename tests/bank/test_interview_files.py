import re

import pytest

from studyapp.bank import Kind, Level, Role
from studyapp.bank.formats import ByLevel, Phase
from studyapp.bank.interview_files import InterviewFiles, read_interview_files
from studyapp.bank.lint import lint
from studyapp.bank.packs import read_pack
from studyapp.bank.rubrics import Trace
from studyapp.paths import DATA
from tests.packs import write_file, write_pack

RUBRICS = """\
[[rubric]]
id = "concept"
title = "Concepts"

[[rubric.dimension]]
id = "correctness"
title = "Correctness"
weight = 2
levels = [
    "False.",
    "Half.",
    "Most.",
    "All.",
]
evidence = ["points", "answer"]
suggest = "points"
practise = "Recall it."

[rubric.dimension.expect]
senior = "With the exception."
"""
FORMATS = """\
[[format]]
id = "rapid"
title = "Rapid"
about = "Short questions."
rubric = "concept"

[[format.round]]
kinds = ["concept", "compare"]
topics = ["python", "pandas/grouping"]
count = {junior = 8, mid = 10, senior = 8}
minutes = 2
phases = [
    {title = "Answer", minutes = {junior = 2, mid = 2, senior = 1.5}},
    {title = "Defend", minutes = {junior = 0, mid = 0, senior = 0.5}},
]
follow_ups = {senior = 1}
second = ["senior"]

[[format]]
id = "loop"
title = "Loop"
about = "All rounds."
rest = 5

[[format.round]]
use = "rapid"
count = 4

[[format.round]]
use = "rapid"
title = "Once more"

[format.round.held_for]
mlops = ["senior"]
"""


@pytest.fixture
def folder(tmp_path):
    return write_pack(tmp_path / "little")


@pytest.fixture
def read(folder):
    def write_and_read(rubrics=RUBRICS, formats=FORMATS):
        write_file(folder / "rubrics.toml", rubrics)
        write_file(folder / "formats.toml", formats)
        return read_interview_files(folder, {"python", "pandas", "pandas/grouping"})

    return write_and_read


@pytest.fixture
def told(read):
    def tell(**texts):
        return [str(problem).removeprefix("little/") for problem in read(**texts)[1]]

    return tell


def test_a_pack_may_do_without(folder):
    assert read_interview_files(folder) == (InterviewFiles(), [])


def test_a_rubric_is_read_with_its_anchors(read):
    files, problems = read()

    assert problems == []
    (rubric,) = files.rubrics
    (dimension,) = rubric.dimensions
    assert dimension.levels == ("False.", "Half.", "Most.", "All.")
    assert (dimension.weight, dimension.suggest) == (2.0, Trace.POINTS)
    assert dimension.evidence == (Trace.POINTS, Trace.ANSWER)
    assert dimension.expect == {Level.SENIOR: "With the exception."}
    assert rubric.dimension("correctness") is dimension


def test_an_amount_is_given_for_each_level_or_for_all(read):
    (round_,) = read()[0].formats[0].rounds

    assert (round_.count, round_.minutes) == (ByLevel(8, 10, 8), ByLevel(2.0, 2.0, 2.0))
    assert round_.phases[1] == Phase("Defend", ByLevel(0.0, 0.0, 0.5))
    assert (round_.follow_ups.at(Level.MID), round_.follow_ups.at(Level.SENIOR)) == (0, 1)
    assert round_.second == {Level.SENIOR}


def test_a_round_has_the_title_and_rubric_of_its_format_unless_it_has_its_own(read):
    first, loop = read()[0].formats

    assert (first.rounds[0].title, first.rounds[0].rubric) == ("Rapid", "concept")
    assert [round_.title for round_ in loop.rounds] == ["Rapid", "Once more"]


def test_a_used_round_keeps_all_but_what_is_said_anew(read):
    loop = read()[0].formats[1]

    assert [round_.count.mid for round_ in loop.rounds] == [4, 10]
    assert loop.rounds[0].kinds == {Kind.CONCEPT, Kind.COMPARE}


def test_a_round_is_held_for_those_it_names(read):
    loop = read()[0].formats[1]

    assert len(loop.rounds_for(Role.MLOPS, Level.SENIOR)) == 2
    assert len(loop.rounds_for(Role.MLOPS, Level.MID)) == 1
    assert len(loop.rounds_for(None, Level.SENIOR)) == 1


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"points", "answer"', '"pionts", "answer"', "evidence[0]: must be 'answer', 'points'"),
        ('"False.",', "", "levels: must hold four anchors, for 1 to 4, not 3"),
        ('"Half.",', '"False.",', "levels[1]: is given twice"),
        ('suggest = "points"', 'suggest = "tests"', "suggest: tests is not in evidence"),
        ('suggest = "points"', 'sugest = "points"', "sugest: unknown key; did you mean 'suggest'?"),
        ('"Recall it."', '""', "practise: must not be empty"),
        ('"Recall it."', '"TODO"', "practise: unfinished: 'TODO'"),
        ("weight = 2", "weight = 0", "weight: must be greater than 0"),
        ('"correctness"', '"Correctness"', "id: must be lower-case words joined by hyphens"),
    ],
)
def test_what_is_wrong_with_a_dimension_is_told_at_its_place(told, old, new, problem):
    found = told(rubrics=RUBRICS.replace(old, new))

    line = RUBRICS[: RUBRICS.index(old)].count("\n") + 1
    assert len(found) == 1
    place, _, message = found[0].partition(" rubric[0].dimension[0].")
    assert message.startswith(problem)
    assert place.startswith("rubrics.toml:")
    assert abs(int(place.split(":")[1]) - line) <= 1


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"compare"]', '"compair"]', "format[0].round[0].kinds[1]: must be 'concept', 'comp"),
        (
            '"compare"]',
            '"compare"]\ngraded = ["write"]',
            "format[0].round[0].graded: of no use without coding in kinds",
        ),
        (
            '"compare"]',
            '"coding"]\ngraded = ["writ"]',
            "format[0].round[0].graded[0]: must be 'write'",
        ),
        (
            '"compare"]',
            '"coding"]\ngraded = ["write", "write"]',
            "format[0].round[0].graded[1]: is given twice",
        ),
        ('"python", ', '"phyton", ', "format[0].round[0].topics[0]: no such topic: phyton; "),
        ("minutes = 2\n", "minutes = 0\n", "format[0].round[0].minutes.junior: must be grea"),
        ("minutes = 2\n", "minutes = 3\n", "format[0].round[0].phases: take 2 minutes toge"),
        ("minutes = 2\n", "", "format[0].round[0].minutes: required, but missing"),
        (
            "second = [",
            'stages = [{title = "Plan", minutes = 9}]\nguided = ["mid"]\nsecond = [',
            "stages: take 9 minutes together at level mid, not 2 at most",
        ),
        (
            "second = [",
            'stages = [{title = "Plan", minutes = 1}]\nsecond = [',
            "format[0].round[0].stages: of no use without guided",
        ),
        ("junior = 8,", "junior = 0,", "format[0].round[0].count.junior: must be greater"),
        ('rubric = "concept"', 'rubric = "concepts"', "format[0].rubric: no such rubric: con"),
        ('rubric = "concept"\n', "", "format[0].round[0].rubric: required, here or for the whole"),
        (
            'use = "rapid"\ncount',
            'use = "rapit"\ncount',
            "use: no format above this one has the id",
        ),
        ('use = "rapid"\ntitle', 'use = "loop"\ntitle', "use: no format above this one has the id"),
        ("count = 4", "minutes = 4", "round[0].minutes: cannot stand beside use: the used rounds"),
        ("mlops = [", "mlopps = [", "held_for.mlopps: unknown key; did you mean 'mlops'?"),
        ('mlops = ["senior"]', 'mlops = ["staff"]', "held_for.mlops[0]: must be 'junior', 'mid' "),
        ('id = "loop"', 'id = "rapid"', "format[1].id: rapid is given twice"),
        ("rest = 5", "rest = -5", "format[1].rest: must be greater than or equal to 0"),
        ('"Short questions."', '"TODO"', "format[0].about: unfinished: 'TODO'"),
    ],
)
def test_what_is_wrong_with_a_format_is_told_at_its_place(told, old, new, problem):
    found = told(formats=FORMATS.replace(old, new, 1))

    assert [line for line in found if problem in line], found
    assert all(line.startswith("formats.toml:") for line in found)


def test_the_place_of_an_item_is_told_by_line_and_column(told):
    (found,) = told(formats=FORMATS.replace('"compare"]', '"compair"]'))

    assert found.startswith("formats.toml:8:21: format[0].round[0].kinds[1]: must be 'concept'")
    assert found.endswith("not 'compair'; did you mean 'compare'?")


def test_a_used_format_may_not_use_another(told):
    third = FORMATS[FORMATS.index('[[format]]\nid = "loop"') :].replace('"rapid"', '"loop"', 1)

    found = told(formats=FORMATS + third.replace('id = "loop"', 'id = "third"'))

    assert "use: loop itself uses another; name that one" in found[0]


def test_a_format_needs_a_round_for_everybody(told):
    only_some = FORMATS.replace("count = 4", 'count = 4\nheld_for = {mlops = ["mid"]}')

    assert told(formats=only_some) == [
        "formats.toml:19:1: format[1]: needs a round that is held for everybody, without held_for"
    ]


def test_a_file_in_which_more_is_wrong_than_an_unknown_key_is_left_out(read):
    unknown, _ = read(rubrics=RUBRICS.replace("weight", "wait"))
    broken, problems = read(rubrics=RUBRICS.replace('"Half.",', ""))

    assert len(unknown.rubrics) == 1
    assert (broken.rubrics, len(broken.formats)) == ((), 2)
    assert len(problems) == 1  # the formats are not blamed for the rubrics


def test_a_file_that_is_no_toml_is_told(told):
    assert told(formats="[[format]\n") == [
        "formats.toml:1:9: TOML: Expected ']]' at the end of an array declaration"
    ]


def test_the_linter_tells_it_too(folder):
    write_file(folder / "rubrics.toml", RUBRICS)
    write_file(folder / "formats.toml", FORMATS.replace('"python", ', '"phyton", '))

    (problem,) = lint(folder)

    assert str(problem).startswith("little/formats.toml:9:11: format[0].round[0].topics[0]: no s")


@pytest.fixture(scope="module")
def core():
    pack, _ = read_pack(DATA / "core")
    return read_interview_files(DATA / "core", {topic.id for topic in pack.topics})


def test_nothing_is_wrong_with_those_of_the_core_pack(core):
    assert core[1] == []


def test_the_core_pack_has_every_format_that_is_promised(core):
    assert [each.id for each in core[0].formats] == [
        "rapid-concepts",
        "python-coding",
        "ml-from-scratch",
        "sql-pandas",
        "ml-design",
        "engineering-case",
        "behavioural",
        "full-loop",
    ]


@pytest.mark.parametrize("role", Role)
def test_a_full_loop_opens_with_concepts_and_grows_with_the_level(core, role):
    loop = core[0].formats[-1]

    rounds = [loop.rounds_for(role, level) for level in Level]

    assert all(each[0].title == "Rapid concepts" for each in rounds)
    assert 2 <= len(rounds[0]) <= len(rounds[1]) <= len(rounds[2]) <= 4


VAGUE = re.compile(
    r"\b(good|strong|solid|excellent|poor|weak|adequate|deep|clear|appropriate|proper|great) "
    r"(understanding|knowledge|grasp|skills?|communication|code|answer)\b",
    re.I,
)


def test_anchors_say_what_is_seen_not_what_it_is_worth(core):
    anchors = [
        (rubric.id, dimension.id, level)
        for rubric in core[0].rubrics
        for dimension in rubric.dimensions
        for level in dimension.levels
    ]

    assert [each for each in anchors if VAGUE.search(each[2])] == []
    assert len({level for *_, level in anchors}) >= len(anchors) - 8


def test_the_guide_shows_files_that_are_right(tmp_path):
    guide = (DATA.parent / "docs/PACKS.md").read_text("utf-8")
    for title, text in re.findall(r'^```toml title="(\w+\.toml)"\n(.*?)^```$', guide, re.M | re.S):
        write_file(tmp_path / title, text)

    files, problems = read_interview_files(tmp_path, {"sea", "sea/tides"})

    assert problems == []
    assert [each.id for each in files.rubrics] == ["navigation"]
    assert [len(each.rounds) for each in files.formats] == [2]
