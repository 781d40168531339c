from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bank import CardId
from studyapp.practice import Attempt, AttemptId, Outcome
from studyapp.practice.standing import Stand, stand_of

NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def attempt(*, passed=3, gave_up=False, at=NOON):
    outcome = Outcome.PASSED if passed == 3 else Outcome.WRONG
    return Attempt(
        AttemptId("1"), CardId("sum"), at, "", MINUTE, passed, 3, outcome, gave_up=gave_up
    )


@pytest.mark.parametrize(
    ("newest", "drafted", "stand"),
    [
        (None, None, Stand.NEW),
        (None, NOON, Stand.UNDER_WAY),
        (attempt(), None, Stand.PASSED),
        (attempt(), NOON, Stand.PASSED),
        (attempt(), NOON + MINUTE, Stand.UNDER_WAY),
        (attempt(passed=2), None, Stand.MISSED),
        (attempt(passed=2), NOON, Stand.UNDER_WAY),
        (attempt(gave_up=True), None, Stand.MISSED),
    ],
)
def test_the_last_attempt_and_the_draft_tell_how_far_one_has_come(newest, drafted, stand):
    assert stand_of(newest, drafted) is stand
