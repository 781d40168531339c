import json
from pathlib import Path

import pytest

from studyapp.bank import Prompted
from studyapp.study.mock.clarifying import match
from tests.study.mock.made import CLARIFY

BESIDE = 0.1  # of what is answered, at most


def examples(name):
    text = (Path(__file__).parent / name).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


EXAMPLES = examples("clarifications.jsonl")
UNSEEN = examples("clarifications_with_words.jsonl")


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


def test_one_word_of_the_author_tells_which_question_is_asked():
    foreseen = [
        Prompted("How slow is it?", "40 seconds.", ("latency", "response time")),
        Prompted("How big are the tables?", "400 million rows.", ("volume",)),
    ]

    assert match("What response times do we see?", foreseen) == 0
    assert match("which volume are we talking about", foreseen) == 1
    assert match("What time is it?", foreseen) is None


def test_words_of_two_questions_at_once_are_not_guessed():
    foreseen = [Prompted("How slow?", "", ("latency",)), Prompted("How big?", "", ("volume",))]

    assert match("Latency or volume?", foreseen) is None


def test_a_chance_word_does_not_tell_a_question_whose_author_named_the_telling_ones():
    asked = "Which decision follows from the prediction, and what does a bad one cost?"
    other = Prompted("When do we learn the truth?", "After 30 days.")

    assert match("Is a prediction stored?", [Prompted(asked, ""), other]) == 0
    assert match("Is a prediction stored?", [Prompted(asked, "", ("impact",)), other]) is None


def test_what_nobody_tuned_on_is_seldom_answered_beside_the_point():
    answered = [(got, each["meant"]) for each in UNSEEN if (got := found(each)) is not None]

    beside = sum(got != meant for got, meant in answered)

    assert beside <= BESIDE * len(answered)
    assert len(answered) >= 20
