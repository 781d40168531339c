"""Draws that must repeat anywhere, and setups that ask for the impossible."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Card, CardId, Exercise, Kind, Level, Page, Role, TopicId
from studyapp.bank.formats import ByLevel, Format, FormatRound
from studyapp.study.mock.blueprint import make_blueprint
from studyapp.study.mock.drawing import draw
from studyapp.study.mock.rounds import plan_rounds
from studyapp.study.mock.setup import Setup, SetupError, setup_of
from tests.study.mock.made import CODE, CONCEPT, candidate, planned
from tests.study.samples import title

MID = Setup("rapid", Level.MID, Role.DATA_SCIENTIST, seed=11)
GIL = Card(
    CardId("gil"),
    TopicId("python/leaf"),
    "What is the GIL?",
    Level.MID,
    Kind.CONCEPT,
    tuple(Role),
    3.0,
    (),
    date(2026, 11, 20),
)
PAGE = Page(GIL, title("gil"), {})
MANY = [
    candidate(f"{level}-{topic}-{i}", f"{topic}/leaf-{i % 2}", level)
    for level in Level
    for topic in ("python", "pandas", "mlops")
    for i in range(4)
]
RAPID = Format(
    "rapid",
    "Rapid",
    "Quick.",
    (
        FormatRound(
            "Rapid", "concept", frozenset({Kind.CONCEPT}), ByLevel(8, 8, 8), ByLevel(2, 2, 2)
        ),
    ),
)
SCRIPT = """
from studyapp.bank import Level, Role
from studyapp.study.mock.drawing import draw
from studyapp.study.mock.setup import Setup
from tests.study.mock.test_attacks_draws import MANY, MID
from tests.study.mock.made import planned
print(draw([planned(7), planned(5)], MID, sorted(set(MANY), key=hash)).rounds)
"""
ROOT = Path(__file__).parents[3]


def cards(drawn):
    return [card for each in drawn.rounds for card in each]


@pytest.mark.parametrize("hash_seed", ["0", "1", "4294967295"])
def test_another_process_with_another_order_of_hashes_draws_the_same(hash_seed):
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )

    assert ran.stdout.strip() == str(draw([planned(7), planned(5)], MID, MANY).rounds)


@given(st.permutations(MANY), st.integers())
def test_the_order_in_which_cards_are_known_does_not_matter(known, seed):
    setup = replace(MID, seed=seed)
    asked = {each.card: 1 + number % 3 for number, each in enumerate(MANY[::2])}

    here = draw([planned(6), planned(4)], setup, MANY, asked)

    assert draw([planned(6), planned(4)], setup, known, dict(reversed(asked.items()))) == here


@given(st.integers(0, 60), st.integers())
def test_no_card_and_no_variant_is_asked_twice_in_one_interview(count, seed):
    twins = [replace(each, card=CardId(f"{each.card}-twin")) for each in MANY]
    rounds = [planned(max(count, 1)), planned(3), planned(9)]

    drawn = cards(draw(rounds, replace(MID, seed=seed), MANY + twins))

    families = [card.removesuffix("-twin") for card in drawn]
    assert len(set(families)) == len(families)


@given(st.integers())
def test_what_was_asked_in_the_last_mocks_comes_only_when_nothing_else_is_left(seed):
    setup = replace(MID, seed=seed)
    first = draw([planned(5)], setup, MANY)
    asked = dict.fromkeys(cards(first), 1)

    second = draw([planned(5)], setup, MANY, asked)

    assert not set(cards(first)) & set(cards(second))


def test_six_interviews_in_a_row_ask_every_card_before_one_is_repeated():
    asked, seen = {}, []
    pool = [each for each in MANY if each.level is Level.JUNIOR]
    for _ in range(4):
        drawn = cards(draw([planned(3)], Setup("rapid", Level.JUNIOR), pool, asked))
        seen += drawn
        asked = {card: ago + 1 for card, ago in asked.items()} | dict.fromkeys(drawn, 1)

    assert sorted(seen) == sorted(each.card for each in pool)


def test_a_long_round_repeats_an_exercise_rather_than_ask_a_trifle():
    known = [
        candidate("real", kind=Kind.CODING, minutes=30.0),
        candidate("trifle", kind=Kind.CODING, minutes=5.0),
    ]
    coding = planned(1, kinds=(Kind.CODING,), minutes=45.0)

    drawn = draw([coding], MID, known, {CardId("real"): 1})

    assert cards(drawn) == ["real"]


def test_a_trifle_is_asked_where_there_is_nothing_else():
    known = [candidate("trifle", kind=Kind.CODING, minutes=5.0)]

    assert draw([planned(1, kinds=(Kind.CODING,), minutes=45.0)], MID, known).found == 1


@pytest.mark.parametrize("weak", ["maybe", "true", "YES", "1"])
def test_a_switch_that_is_neither_yes_nor_no_is_told(weak):
    words = {"format": "rapid", "weak_only": weak}

    with pytest.raises(SetupError, match="weak_only must be yes or no"):
        setup_of(words, [RAPID], set())


@pytest.mark.parametrize(("word", "expected"), [("yes", True), ("no", False), ("", False)])
def test_a_switch_is_yes_or_no(word, expected):
    assert setup_of({"format": "rapid", "any_role": word}, [RAPID], set()).any_role is expected


@pytest.mark.parametrize("minutes", ["0", "-1", "481", "1e3", "ten", " ", "9" * 5000])
def test_a_length_that_cannot_be_held_ends_in_a_short_sentence(minutes):
    with pytest.raises(SetupError, match=r"^.{10,90}$"):
        setup_of({"format": "rapid", "minutes": minutes}, [RAPID], set())


@given(st.integers(1, 480))
def test_every_length_is_planned_to_the_minute(minutes):
    (plan,) = plan_rounds(RAPID, Setup("rapid", Level.MID, minutes=minutes))

    assert plan.count * plan.minutes == pytest.approx(minutes)
    assert plan.count >= 1


def test_a_filter_that_leaves_nothing_leaves_an_interview_without_questions_unmade():
    setup = Setup("rapid", Level.MID, topics=frozenset({TopicId("nowhere")}))
    plan = plan_rounds(RAPID, setup)

    with pytest.raises(ValueError, match="without questions"):
        make_blueprint(RAPID, setup, plan, draw(plan, setup, MANY).rounds, None, (), {})


def test_a_round_whose_rubric_is_broken_is_refused_before_it_is_held():
    setup = Setup("rapid", Level.MID)
    plan = plan_rounds(RAPID, setup)

    with pytest.raises(SetupError, match="Rapid cannot be scored: there is no rubric 'concept'"):
        make_blueprint(RAPID, setup, plan, [["gil"]], lambda card: PAGE, (CODE,), {})


def made_of(card, kind):
    asked = Page(replace(card, kind=kind, exercise=Exercise("python", "write")), PAGE.title, {})
    setup = Setup("rapid", Level.MID)
    plan = plan_rounds(RAPID, setup)
    return make_blueprint(RAPID, setup, plan, [["gil"]], lambda card: asked, (CONCEPT,), {})


def test_a_concept_that_has_an_exercise_is_asked_as_a_concept():
    assert not made_of(GIL, Kind.CONCEPT).questions[0].is_coded
    assert made_of(GIL, Kind.CODING).questions[0].is_coded


def test_with_its_rubric_it_is_made():
    setup = Setup("rapid", Level.MID)
    plan = plan_rounds(RAPID, setup)

    made = make_blueprint(RAPID, setup, plan, [["gil"]], lambda card: PAGE, (CONCEPT,), {})

    assert made.rubric_of(0) == CONCEPT
