from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import Days
from studyapp.study.memory import expected_recall
from tests.study.samples import NOON, state

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


def test_with_the_clock_set_back_recall_is_not_above_one():
    assert expected_recall(state(last_review=NOON), NOON.date() - timedelta(days=3), DAYS) == 1.0
