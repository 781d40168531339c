"""Typed questions that nothing was tuned on: written before the first run, most of other fields."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import Prompted
from studyapp.study.mock.clarifying import match
from tests.study.mock.made import CLARIFY

HELD_OUT = [
    json.loads(line)
    for line in (Path(__file__).parent / "clarifications_held_out.jsonl")
    .read_text("utf-8")
    .splitlines()
]


@pytest.fixture(scope="module")
def answers():
    return [
        (match(each["typed"], [Prompted(*it) for it in each["foreseen"]]), each["meant"])
        for each in HELD_OUT
    ]


def test_of_what_is_answered_seven_in_ten_are_to_the_point(answers):
    given = [(got, meant) for got, meant in answers if got is not None]

    assert sum(got == meant for got, meant in given) >= 0.7 * len(given)


def test_a_third_of_what_was_foreseen_is_understood(answers):
    """So little that what was not understood must never count against anyone."""
    meant = [(got, wanted) for got, wanted in answers if wanted is not None]

    assert sum(got == wanted for got, wanted in meant) >= 0.35 * len(meant)


def test_most_strangers_are_met_with_silence(answers):
    strangers = [got for got, meant in answers if meant is None]

    assert len(strangers) >= 20
    assert sum(got is None for got in strangers) >= 0.8 * len(strangers)


def test_the_held_out_questions_are_not_those_that_were_tuned_on():
    tuned = (Path(__file__).parent / "clarifications.jsonl").read_text("utf-8")

    assert not [each["typed"] for each in HELD_OUT if json.dumps(each["typed"]) in tuned]


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_whatever_is_typed_the_answer_is_one_of_the_list_or_none(words):
    assert match(words, CLARIFY) in (None, 0, 1)


@pytest.mark.parametrize("words", ["sorted " * 5000, "a" * 100_000, "?" * 10_000, "\x00\n\t"])
def test_long_and_odd_questions_are_read_without_harm(words):
    assert match(words, CLARIFY) in (None, 0, 1)


def test_where_nothing_was_foreseen_nothing_is_found():
    assert match("Is it sorted?", ()) is None


def test_all_words_of_all_questions_fish_for_no_answer():
    words = " ".join(each.ask + each.answer for each in CLARIFY)

    assert match(words, CLARIFY + CLARIFY) is None
