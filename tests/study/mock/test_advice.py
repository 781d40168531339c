"""What to do next fits what was answered."""

import pytest

from studyapp.study.mock import make_report
from studyapp.study.mock.advice import ALL_WELL, NOT_REVIEWED, without_actions
from tests.study.mock.made import Clock, answer, debriefed, interview, question, round_


@pytest.fixture
def clock():
    return Clock()


def left_after(clock, answered, of):
    held = interview(round_(*(question(str(i)) for i in range(of))), clock=clock)
    for number in range(answered):
        held.open(number, clock.now)
        answer(held, clock)
    held.leave(clock.now)
    return debriefed(held, *[4] * answered, points=(0, 1))


def test_who_left_after_one_question_is_told_to_hold_it_to_the_end(clock):
    report = make_report(left_after(clock, 1, 10).sitting)

    (action,) = report.actions
    assert report.verdict.band is None
    assert action.title == "To the end: 1 of 10 questions reached"
    assert "too few" in action.text


def test_who_left_near_the_end_is_told_the_same_more_gently(clock):
    report = make_report(left_after(clock, 9, 10).sitting)

    (action,) = report.actions
    assert report.verdict.band is not None
    assert action.title == "To the end: 9 of 10 questions reached"
    assert "too few" not in action.text


def test_all_is_well_only_where_all_was_answered_and_reviewed(clock):
    held = interview(clock=clock)
    for number in range(3):
        held.open(number, clock.now)
        answer(held, clock)
    held.end_round(clock.now)

    whole = make_report(debriefed(held, 4, 4, 4, points=(0, 1)).sitting)
    fresh = make_report(held.sitting)

    assert (whole.actions, without_actions(whole)) == ((), ALL_WELL)
    assert (fresh.actions, without_actions(fresh)) == ((), NOT_REVIEWED)
