"""Every card that a mock interview may ask asks well, and three in a row repeat no question."""

from dataclasses import replace

import pytest

from studyapp.bank import CardId, Exercise, Kind, Level, Prompted, Role
from tests.content.readiness import (
    Written,
    formats_of,
    known_of,
    lacks,
    main_questions,
    supplies,
    written,
)

pytestmark = pytest.mark.content


@pytest.fixture(scope="module")
def cards(core):
    return written(core)


@pytest.fixture(scope="module")
def formats(core):
    return formats_of(core)


@pytest.fixture(scope="module")
def known(cards):
    return known_of(cards)


def test_every_card_that_an_interview_asks_has_what_that_takes(cards, formats):
    asked = main_questions(cards, formats)

    assert {each.card.id: found for each in asked if (found := list(lacks(each)))} == {}


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("role", Role)
def test_three_interviews_in_a_row_repeat_no_question(role, level, formats, known):
    found = list(supplies(formats, role, level, known))

    assert found
    assert [each for each in found if each.asked < each.wanted] == []


# What counts


def test_a_case_needs_questions_to_ask_back_a_twist_and_follow_ups(cards):
    case = next(each for each in cards if each.card.kind is Kind.SCENARIO)
    bare = replace(case.card, clarify=case.card.clarify[:1], twists=(), sections=())

    assert list(lacks(Written(bare, case.body))) == [
        "follow-ups: 0 of 2",
        "clarify: 1 of 2",
        "twists: 0 of 1",
    ]


def test_a_concept_needs_follow_ups_alone(cards):
    concept = next(each for each in cards if each.card.id == "gil")

    assert list(lacks(Written(replace(concept.card, sections=()), concept.body))) == [
        "follow-ups: 0 of 2"
    ]


def test_what_no_round_asks_needs_nothing(cards, formats):
    tip = next(each for each in cards if each.card.kind is Kind.TIP)

    assert main_questions([tip], formats) == []


def test_a_repeated_question_is_noticed(formats, known):
    behavioural = [each for each in known if each.kind is Kind.BEHAVIOURAL][:1]

    found = list(supplies(formats, Role.MLOPS, Level.SENIOR, behavioural))

    (alone,) = (each for each in found if each.what == "Behavioural: Behavioural")
    assert (alone.asked, alone.possible, alone.wanted) == (1, 1, 12)


def test_variants_do_not_make_a_question_two(cards, formats):
    code = next(each for each in cards if each.card.id == "ex-binary-search")
    twin = replace(
        code.card,
        id=CardId("twin"),
        exercise=Exercise("python", "write", variant_of=code.card.id),
        clarify=(Prompted("a", "b"),),
    )
    known = known_of([code, Written(twin, code.body)])

    found = list(supplies(formats, Role.PYTHON_DEVELOPER, code.card.level, known))

    coding = next(each for each in found if each.what.startswith("Python and data coding"))
    assert coding.asked == 1
