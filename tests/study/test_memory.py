from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import CardState, Days, Grade
from studyapp.study.memory import expected_recall, known
from studyapp.study.schedule import Scheduler
from tests.study.samples import NOON, review, state

DAYS = Days(UTC)
MIDNIGHT = datetime(2030, 1, 15, tzinfo=UTC)


@given(st.floats(0.001, 36500), st.integers(0, 4000))
def test_recall_is_what_fsrs_expects(stability, ahead):
    today = MIDNIGHT.date() + timedelta(days=ahead)
    card = fsrs.Card(card_id=1, stability=stability, last_review=MIDNIGHT)
    expected = fsrs.Scheduler().get_card_retrievability(card, MIDNIGHT + timedelta(days=ahead))

    found = expected_recall(state(last_review=NOON, stability=stability), today, DAYS)

    assert found == pytest.approx(expected)


def test_what_was_answered_today_is_known():
    assert expected_recall(state(last_review=NOON), NOON.date(), DAYS) == 1.0


MISSED, SHAKY, SOLID, EFFORTLESS = Grade


def after(*grades: Grade) -> CardState:
    """Answered so within a quarter of an hour, the newest being last."""
    scheduler = Scheduler(DAYS)
    answers = [review(grade, NOON + n * timedelta(minutes=1)) for n, grade in enumerate(grades)]
    found = scheduler.replay(answers)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "grades",
    [
        (MISSED,),
        (SHAKY,),
        (SOLID, MISSED),
        (EFFORTLESS, MISSED),
        (EFFORTLESS, MISSED, SHAKY),
        (EFFORTLESS, SOLID, SOLID, MISSED),
    ],
)
def test_what_was_missed_or_shaky_when_new_is_not_known(grades):
    assert known(after(*grades), NOON.date(), DAYS) == 0.0


def test_what_was_missed_is_not_known_on_later_days_either():
    assert known(after(EFFORTLESS, MISSED), NOON.date() + timedelta(days=3), DAYS) == 0.0


@pytest.mark.parametrize(
    "grades",
    [
        (SOLID,),
        (EFFORTLESS,),
        (SOLID, SHAKY),
        (MISSED, SOLID),
        (EFFORTLESS, SHAKY),
        (EFFORTLESS, MISSED, SOLID),
    ],
)
def test_the_next_solid_answer_makes_it_known(grades):
    assert known(after(*grades), NOON.date(), DAYS) == 1.0


@given(st.lists(st.sampled_from(Grade), max_size=8))
def test_a_miss_always_ends_what_is_known_and_a_solid_answer_brings_it_back(before):
    missed, solid = after(*before, MISSED), after(*before, MISSED, SOLID)

    assert known(missed, NOON.date(), DAYS) == 0.0
    assert known(solid, NOON.date(), DAYS) == 1.0


def test_with_the_clock_set_back_recall_is_not_above_one():
    assert expected_recall(state(last_review=NOON), NOON.date() - timedelta(days=3), DAYS) == 1.0
