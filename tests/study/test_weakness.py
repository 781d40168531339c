from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import Confidence, Days, Grade, Phase, Sign
from studyapp.study.schedule import Scheduler
from studyapp.study.weakness import signs, weak_cards, weak_topics
from tests.study.samples import review, state, states, title

MISSED, SHAKY, SOLID, EFFORTLESS = Grade
SCHEDULER = Scheduler(Days())


def untimed(_review):
    return 0.0


def answers(*grades, minutes=1):
    return signs([review(grade) for grade in grades], lambda _review: minutes)


@pytest.mark.parametrize(
    ("grades", "sign"),
    [
        ([], Sign.NONE),
        ([MISSED, MISSED, MISSED], Sign.NONE),  # still learning it
        ([SOLID, MISSED, SOLID, MISSED], Sign.NONE),
        ([SOLID, SOLID, MISSED], Sign.LAPSE),
        ([EFFORTLESS, MISSED], Sign.LAPSE),
        ([SOLID, SHAKY, SOLID, MISSED], Sign.LAPSE),
        ([EFFORTLESS, MISSED, SOLID, SOLID, SOLID, SOLID], Sign.LAPSE),
        ([EFFORTLESS, MISSED, SOLID, SOLID, SOLID, SOLID, SOLID], Sign.NONE),  # long ago
        ([SHAKY, SOLID, SHAKY], Sign.SHAKY),
        ([SHAKY, SOLID], Sign.NONE),
        ([SHAKY, SOLID, SOLID, SOLID, SOLID, SHAKY], Sign.NONE),
        ([SHAKY, SHAKY, EFFORTLESS, MISSED], Sign.SHAKY | Sign.LAPSE),
    ],
)
def test_the_last_five_answers_tell_what_is_weak(grades, sign):
    assert answers(*grades) == sign


def test_being_wrong_and_sure_is_a_sign_even_of_a_new_card():
    sure = review(MISSED, confidence=Confidence.SURE)

    assert signs([sure], untimed) == Sign.SURE_BUT_WRONG


def test_being_wrong_and_unsure_is_none():
    unsure = review(MISSED, confidence=Confidence.UNSURE)

    assert signs([unsure], untimed) == Sign.NONE


@pytest.mark.parametrize(
    ("seconds", "minutes", "sign"),
    [(241, 2, Sign.SLOW), (240, 2, Sign.NONE), (1, 0.001, Sign.SLOW), (3600, 0, Sign.NONE)],
)
def test_slow_is_more_than_twice_the_minutes(seconds, minutes, sign):
    slow = review(took=timedelta(seconds=seconds))

    assert signs([slow], lambda _review: minutes) == sign


def test_each_answer_is_held_against_minutes_of_its_own():
    took = timedelta(minutes=15)
    code, speech = review(took=took, of_exercise=True), review(took=took)

    def minutes_of(review):
        return 12 if review.evidence.of_exercise else 4

    assert signs([code], minutes_of) == Sign.NONE
    assert signs([code, speech], minutes_of) == Sign.SLOW


def test_being_slow_alone_does_not_make_a_card_weak():
    assert not Sign.SLOW.weak


@given(st.lists(st.tuples(st.sampled_from(Grade), st.booleans()), min_size=1))
def test_a_lapse_is_what_the_scheduler_calls_one(answers):
    history = [review(grade, of_exercise=of_exercise) for grade, of_exercise in answers]
    earlier = [SCHEDULER.replay(history[:count]) for count in range(1, len(history))]
    left_learning = [False, *(state.phase is not Phase.LEARNING for state in earlier)]
    missed = [grade is MISSED for grade, _ in answers]

    expected = any(
        left and miss for left, miss in list(zip(left_learning, missed, strict=True))[-5:]
    )

    assert (Sign.LAPSE in signs(history, untimed)) == expected


TITLES = [
    title("a", "python/objects"),
    title("b", "python/objects"),
    title("c", "pandas/grouping"),
    title("d", "pandas/grouping"),
    title("e", "numpy/arrays"),
]


def test_a_topic_is_as_weak_as_the_share_of_its_seen_cards_that_are():
    known = states(state("a", signs=Sign.LAPSE), state("b"), state("c", signs=Sign.SHAKY))

    found = weak_topics(known, TITLES)

    assert [(topic.topic, topic.share) for topic in found] == [
        ("pandas/grouping", 1.0),
        ("python/objects", 0.5),
    ]


def test_sure_but_wrong_heads_the_list():
    known = states(state("a", signs=Sign.SURE_BUT_WRONG), state("b"), state("c", signs=Sign.LAPSE))

    assert [topic.topic for topic in weak_topics(known, TITLES)] == [
        "python/objects",
        "pandas/grouping",
    ]


def test_a_topic_without_a_weak_card_is_not_listed():
    assert weak_topics(states(state("e", signs=Sign.SLOW)), TITLES) == []


def test_why_a_topic_is_weak_is_said_in_words():
    known = states(
        state("a", signs=Sign.LAPSE | Sign.SLOW), state("b", signs=Sign.LAPSE | Sign.SURE_BUT_WRONG)
    )

    (topic,) = weak_topics(known, TITLES)

    assert topic.why == "1 sure but wrong, 2 lapses, 1 slow"


def test_cards_that_left_the_bank_do_not_count():
    assert weak_topics(states(state("gone", signs=Sign.LAPSE)), TITLES) == []


def test_weak_cards_come_in_the_banks_order_after_the_sure_but_wrong():
    known = states(
        state("a", signs=Sign.LAPSE),
        state("c", signs=Sign.SHAKY),
        state("e", signs=Sign.SURE_BUT_WRONG),
    )

    assert [card.id for card in weak_cards(known, TITLES)] == ["e", "a", "c"]
