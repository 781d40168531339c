import pytest

from studyapp.bank import Bank, CardId, Level
from studyapp.bank.index import compile_index
from studyapp.bank.interview_files import read_interview_files
from studyapp.paths import DATA
from studyapp.study.mock.blueprint import ProbeKind, make_blueprint
from studyapp.study.mock.rounds import plan_rounds
from studyapp.study.mock.setup import Setup
from tests.packs import card, write_pack
from tests.study.mock.made import blueprint, question, round_

CASE = """\
clarify:
  - {ask: How large is it?, answer: A terabyte.}
twists:
  - {ask: Now it streams., answer: Keep a window.}
  - {ask: Now it must be exact., answer: Then it cannot be sampled.}
"""
STAGES = "### 1. Measure & *look*\n\nFirst.\n\n### 2. Mend\n\nThen."
FOLLOW_UPS = "## Follow-ups\n\n### And at scale?\n\nMore machines.\n\n### And cheaper?\n\nFewer."


@pytest.fixture(scope="module")
def files():
    return read_interview_files(DATA / "core")[0]


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    folder = tmp_path_factory.mktemp("packs") / "little"
    cases = {
        "python/types/case.md": card(
            "case", kind="scenario", more=CASE, full=STAGES, rest=FOLLOW_UPS
        ),
        "python/types/plain.md": card("plain"),
    }
    index = folder.parent / "bank.sqlite"
    compile_index([write_pack(folder, cases)], index, workers=0)
    opened = Bank(index)
    yield opened
    opened.close()


@pytest.fixture
def made(bank, files):
    """A case at one level, of the format for design."""

    def make(level):
        chosen = next(each for each in files.formats if each.id == "ml-design")
        setup = Setup("ml-design", level)
        titles = {topic.id: topic.title for topic in bank.topics()}
        planned = plan_rounds(chosen, setup)
        return make_blueprint(
            chosen, setup, planned, [[CardId("case")]], bank.page, files.rubrics, titles
        )

    return make


def test_who_is_guided_has_the_stages_of_the_format_each_with_its_time(made):
    asked = made(Level.MID).questions[0]

    assert asked.stages[:2] == ("Goal and limits", "Data and labels")
    assert asked.stage_minutes[:2] == (10, 8)
    assert sum(asked.stage_minutes) == 45


def test_who_is_not_guided_has_the_phases_for_stages(made):
    asked = made(Level.SENIOR).questions[0]

    assert asked.stages[0] == "Clarify goal and limits"
    assert asked.stage_minutes == (8, 5, 28, 15, 4)


@pytest.mark.parametrize("level", Level)
def test_no_stage_tells_how_the_model_answer_goes(made, level):
    asked = made(level).questions[0]

    assert not any("Measure" in stage or "Mend" in stage for stage in asked.stages)


def test_follow_ups_come_before_twists_and_as_many_as_the_level_meets(made):
    probes = [
        [(probe.kind, probe.ask) for probe in made(level).questions[0].probes]
        for level in (Level.JUNIOR, Level.SENIOR)
    ]

    assert probes[0] == [(ProbeKind.FOLLOW_UP, "And at scale?")]
    assert [ask for _, ask in probes[1]] == [
        "And at scale?",
        "Now it streams.",
        "Now it must be exact.",
    ]


def test_it_holds_all_that_is_needed_without_the_bank(made):
    (asked,) = made(Level.MID).questions

    assert (asked.topic, asked.topic_title) == ("python/types", "Types")
    assert asked.clarify[0].answer == "A terabyte."
    assert [rubric.id for rubric in made(Level.MID).rubrics] == ["ml-design"]


def test_a_question_without_stages_has_none(bank, files):
    chosen = next(each for each in files.formats if each.id == "rapid-concepts")
    setup = Setup("rapid-concepts", Level.MID)
    planned = plan_rounds(chosen, setup)

    made = make_blueprint(chosen, setup, planned, [[CardId("plain")]], bank.page, files.rubrics, {})

    assert made.questions[0].stages == ()


def test_questions_are_numbered_through_the_rounds():
    whole = blueprint(round_(question("a"), question("b")), round_(question("c"), rubric="coding"))

    assert [whole.round_of(i) for i in range(3)] == [0, 0, 1]
    assert (whole.numbers(1), whole.rubric_of(2).id) == (range(2, 3), "coding")


def test_an_interview_without_questions_cannot_be_made(files):
    with pytest.raises(ValueError, match="without questions"):
        make_blueprint(files.formats[0], Setup("x", Level.MID), [], [], None, [], {})
