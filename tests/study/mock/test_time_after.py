"""Once an answer is in, the time for its question stands still."""

import pytest

from studyapp.study.mock import NotNowError, make_report
from studyapp.study.mock.deeds import ANSWER, probe_field
from studyapp.study.mock.record import from_json, to_json
from tests.study.mock.made import (
    FOLLOW_UP,
    TWIST,
    Clock,
    interview,
    question,
    replayed,
    round_,
    work,
)


@pytest.fixture
def clock():
    return Clock()


def asked(clock, *probes):
    return interview(round_(question("a", probes=probes), question("b")), clock=clock)


def test_the_time_after_an_answer_without_follow_ups_counts_for_the_round_alone(clock):
    held = asked(clock)
    work(held, clock, 20)
    held.hand_in(clock.now)

    work(held, clock, 10)

    assert (held.clocks.question, held.clocks.after, held.clocks.round) == (20_000, 0, 30_000)
    held.open(1, clock.now)
    assert (held.sitting.answers[0].total, held.sitting.spent_in(0)) == (20_000, 30_000)


def test_follow_ups_have_a_time_of_their_own(clock):
    held = asked(clock, FOLLOW_UP)
    work(held, clock, 20)
    held.hand_in(clock.now)

    work(held, clock, 10)

    assert (held.clocks.question, held.clocks.after, held.clocks.round) == (20_000, 10_000, 30_000)


def test_looking_at_it_again_adds_nothing(clock):
    held = asked(clock, FOLLOW_UP)
    work(held, clock, 20)
    held.hand_in(clock.now)
    work(held, clock, 10)
    held.open(1, clock.now)
    work(held, clock, 5)
    held.open(0, clock.now)

    work(held, clock, 60)
    held.open(1, clock.now)

    first, second = held.sitting.answers
    assert (first.spent, first.spent_after, second.spent) == (20_000, 10_000, 5000)
    assert held.clocks.round == 95_000


def test_who_comes_back_for_the_next_follow_up_takes_its_time(clock):
    held = asked(clock, FOLLOW_UP, TWIST)
    held.hand_in(clock.now)
    work(held, clock, 10)
    held.open(1, clock.now)
    held.open(0, clock.now)

    held.probe(clock.now)
    work(held, clock, 7)
    held.write(probe_field(1), "A heap.", clock.now)

    assert held.sitting.answers[0].spent_after == 17_000


def test_all_of_it_is_in_the_report_and_in_the_log(clock):
    held = asked(clock)
    work(held, clock, 20)
    held.hand_in(clock.now)
    work(held, clock, 10)
    held.end_round(clock.now)

    again = replayed(from_json(to_json(entry)) for entry in held.entries)

    report = make_report(again)
    assert (report.questions[0].spent, report.time.spent) == (20_000, 30_000)


# taking it back


def test_an_answer_without_follow_ups_can_be_taken_back(clock):
    held = asked(clock)
    held.write(ANSWER, "A lock.", clock.now)
    work(held, clock, 20)
    held.hand_in(clock.now)
    held.open(1, clock.now)
    held.open(0, clock.now)
    work(held, clock, 9)

    held.take_back(clock.now)
    work(held, clock, 5)
    held.write(ANSWER, "A mutex.", clock.now)

    assert held.sitting.answer.handed_in is None
    assert held.sitting.answer.spent == 25_000


def test_an_answer_that_was_followed_up_stands(clock):
    held = asked(clock, FOLLOW_UP)
    held.hand_in(clock.now)

    with pytest.raises(NotNowError):
        held.take_back(clock.now)

    assert not held.can_take_back


def test_what_is_not_in_cannot_be_taken_back(clock):
    held = asked(clock)

    with pytest.raises(NotNowError):
        held.take_back(clock.now)
