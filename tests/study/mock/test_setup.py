from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Kind, Level, Role, TopicId
from studyapp.bank.formats import ByLevel, Format, FormatRound, Phase
from studyapp.bank.interview_files import read_interview_files
from studyapp.paths import DATA
from studyapp.study.mock.presets import presets
from studyapp.study.mock.rounds import plan_rounds
from studyapp.study.mock.setup import LONGEST, Pressure, Setup, SetupError, setup_of

QUICK = FormatRound(
    title="Quick",
    rubric="concept",
    kinds=frozenset({Kind.CONCEPT}),
    count=ByLevel(8, 10, 8),
    minutes=ByLevel(1.5, 2.0, 3.0),
    phases=(Phase("Say", ByLevel(1.5, 2.0, 2.0)), Phase("Defend", ByLevel(0.0, 0.0, 1.0))),
    follow_ups=ByLevel(0, 0, 1),
)
LONG = FormatRound(
    title="Long",
    rubric="coding",
    kinds=frozenset({Kind.CODING}),
    count=ByLevel(1, 1, 1),
    minutes=ByLevel(30.0, 45.0, 45.0),
    second=frozenset({Level.SENIOR}),
    held_for={Role.DATA_SCIENTIST: frozenset({Level.MID, Level.SENIOR})},
)
RAPID = Format("rapid", "Rapid", "Short.", (QUICK,))
LOOP = Format("loop", "Loop", "All of it.", (QUICK, LONG), rest=5.0)
FORMATS = [RAPID, LOOP]


def test_a_format_has_its_own_length():
    (quick,) = plan_rounds(RAPID, Setup("rapid", Level.MID))

    assert (quick.count, quick.minutes) == (10, 2.0)


def test_another_length_changes_the_number_of_questions_first():
    (quick,) = plan_rounds(RAPID, Setup("rapid", Level.MID, minutes=10))

    assert (quick.count, quick.minutes) == (5, 2.0)


def test_what_does_not_come_out_even_changes_the_time_of_each():
    rounds = plan_rounds(LOOP, Setup("loop", Level.MID, Role.DATA_SCIENTIST, minutes=26))

    assert [(each.count, each.minutes) for each in rounds] == [(4, 2.0), (1, 18.0)]


def test_phases_stretch_with_the_time_and_those_of_other_levels_are_left_out():
    (quick,) = plan_rounds(RAPID, Setup("rapid", Level.SENIOR, minutes=2))
    (junior,) = plan_rounds(RAPID, Setup("rapid", Level.JUNIOR))

    assert [each.minutes for each in quick.phases] == pytest.approx([4 / 3, 2 / 3])
    assert [each.title for each in junior.phases] == ["Say"]


def test_a_round_is_held_for_its_roles_and_levels_only():
    held = [
        len(plan_rounds(LOOP, Setup("loop", level, role)))
        for role in (None, Role.DATA_SCIENTIST, Role.MLOPS)
        for level in (Level.JUNIOR, Level.MID)
    ]

    assert held == [1, 1, 1, 2, 1, 1]


def test_what_a_level_meets_is_taken_from_the_format():
    quick, long = plan_rounds(LOOP, Setup("loop", Level.SENIOR, Role.DATA_SCIENTIST))

    assert (quick.follow_ups, quick.second, long.second) == (1, False, True)


@given(st.integers(23, LONGEST), st.sampled_from(Level))
def test_a_length_is_kept_to_the_second(minutes, level):
    rounds = plan_rounds(LOOP, Setup("loop", level, Role.DATA_SCIENTIST, minutes=minutes))

    assert sum(each.count * each.minutes for each in rounds) == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("minutes", "sentence"),
    [
        (0, "An interview needs at least one minute, not 0."),
        (-5, "An interview needs at least one minute, not -5."),
        (999, "An interview takes 480 minutes at most, not 999."),
    ],
)
def test_a_length_that_is_none_is_refused_in_a_sentence(minutes, sentence):
    with pytest.raises(SetupError) as refused:
        Setup("rapid", Level.MID, minutes=minutes)

    assert str(refused.value) == sentence


@pytest.mark.parametrize("minutes", [1, 21])
def test_less_than_a_third_of_the_time_of_a_question_is_refused(minutes):
    with pytest.raises(SetupError) as refused:
        plan_rounds(LOOP, Setup("loop", Level.MID, Role.DATA_SCIENTIST, minutes=minutes))

    said = "Loop has 2 rounds and needs at least 22 minutes, not"
    assert str(refused.value) == f"{said} {minutes}: a question of Long takes 45 minutes as a rule."


def test_a_single_round_says_what_it_needs():
    coding = Format("coding", "Coding", "One problem.", (replace(LONG, held_for={}),))

    with pytest.raises(SetupError) as refused:
        plan_rounds(coding, Setup("coding", Level.MID, minutes=1))

    assert str(refused.value) == (
        "Coding needs at least 15 minutes, not 1: a question of Long takes 45 minutes as a rule."
    )


def test_a_setup_is_read_from_plain_words():
    words = {
        "format": "loop",
        "level": "senior",
        "role": "mlops",
        "minutes": "45",
        "topics": "python, pandas/grouping",
        "weak_only": "yes",
        "pressure": "exam",
        "seed": "12",
    }

    assert setup_of(words, FORMATS, {"python", "pandas/grouping"}) == Setup(
        "loop",
        Level.SENIOR,
        Role.MLOPS,
        minutes=45,
        topics=frozenset({TopicId("python"), TopicId("pandas/grouping")}),
        weak_only=True,
        pressure=Pressure.EXAM,
        seed=12,
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"format": "rapit"}, "There is no format 'rapit'. Did you mean 'rapid'?"),
        ({}, "There is no format ''."),
        (
            {"format": "rapid", "level": "staff"},
            "There is no level 'staff'. Known: junior, mid, senior.",
        ),
        ({"format": "rapid", "topics": "pandaz"}, "There is no topic 'pandaz'. Did you mean 'pan"),
        ({"format": "rapid", "minutes": "long"}, "The minutes must be a whole number, not 'long'."),
        ({"format": "rapid", "minutes": "0"}, "An interview needs at least one minute, not 0."),
        ({"format": "rapid", "leven": "mid"}, "There is no setting 'leven'. Did you mean 'level'?"),
        ({"format": "rapid", "role": "mlop"}, "There is no role 'mlop'. Did you mean 'mlops'? Kn"),
    ],
)
def test_words_that_mean_nothing_are_refused_in_a_sentence(words, sentence):
    with pytest.raises(SetupError) as refused:
        setup_of(words, FORMATS, {"pandas"})

    assert str(refused.value).startswith(sentence)


def test_each_step_of_pressure_keeps_what_the_one_before_took():
    steps = [(each.is_timed, not each.runs_code, each.is_strict) for each in Pressure]

    assert steps == [(0, 0, 0), (1, 0, 0), (1, 1, 0), (1, 1, 1)]


@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize("level", Level)
def test_every_job_has_presets_that_can_be_planned_and_open_with_fundamentals(role, level):
    formats = read_interview_files(DATA / "core")[0].formats

    offered = presets(formats, role, level)

    by_id = {each.id: each for each in formats}
    planned = [plan_rounds(by_id[each.setup.format], each.setup) for each in offered]
    assert len({each.title for each in offered}) == len(offered) >= 4
    assert all(rounds for rounds in planned)
    assert planned[0][0].title == planned[-1][0].title == "Rapid concepts"
    assert offered[-1].setup.role is role


WRITTEN, READ = {"write", "fill-gap", "find-bug"}, {"predict-output", "complexity"}


def test_programs_to_be_read_are_short_questions_and_code_is_written_in_rounds_of_its_own():
    files, _ = read_interview_files(DATA / "core")
    rounds = [round_ for each in files.formats for round_ in each.rounds]
    asked = {round_.rubric: round_.graded for round_ in rounds if Kind.CODING in round_.kinds}

    assert asked == {
        "concept": READ,
        "coding": WRITTEN,
        "ml-coding": WRITTEN,
        "sql-pandas": WRITTEN,
    }
