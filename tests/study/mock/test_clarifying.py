import json
from pathlib import Path

import pytest

from studyapp.bank import Prompted
from studyapp.study.mock.clarifying import match
from tests.study.mock.made import CLARIFY

EXAMPLES = [
    json.loads(line)
    for line in (Path(__file__).parent / "clarifications.jsonl").read_text("utf-8").splitlines()
]


def found(example):
    return match(example["typed"], [Prompted(*each) for each in example["foreseen"]])


def test_of_what_is_typed_nine_in_ten_are_understood_and_few_answered_beside_the_point():
    answers = [(found(example), example["meant"]) for example in EXAMPLES]

    right = sum(got == meant for got, meant in answers)
    beside = sum(got not in (None, meant) for got, meant in answers)

    assert right >= 0.9 * len(EXAMPLES)
    assert beside <= 0.05 * len(EXAMPLES)


def test_what_was_not_foreseen_is_not_answered():
    strangers = [example for example in EXAMPLES if example["meant"] is None]

    assert [found(example) for example in strangers] == [None] * len(strangers)
    assert len(strangers) >= 8


@pytest.mark.parametrize("words", ["", "???", "hm", "Is it?", "What?"])
def test_nothing_asked_is_nothing_found(words):
    assert match(words, CLARIFY) is None


def test_what_fits_two_foreseen_questions_alike_is_not_guessed():
    twins = [Prompted("Is the list sorted?", "Yes."), Prompted("Is the list sorted?", "No.")]

    assert match("Is the list sorted?", twins) is None


def test_a_foreseen_question_itself_is_always_found():
    for number, entry in enumerate(CLARIFY):
        assert match(entry.ask, CLARIFY) == number


def test_a_denial_in_a_question_denies_nothing():
    assert match("Can't it be empty?", CLARIFY) == 0
