from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bank import CardId
from studyapp.practice.turns import in_turn
from studyapp.practice.workbook import Attempt, AttemptId

MAIN, SECOND, THIRD = FAMILY = [CardId(name) for name in ("sum", "sum-2", "sum-3")]
NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def tried(*cards, passed=4):
    """Attempts at these, one an hour."""
    return {
        card: Attempt(AttemptId(card), card, NOON + n * HOUR, "", HOUR, passed, 4, "passed")
        for n, card in enumerate(cards)
    }


@pytest.mark.parametrize(
    ("cards", "next_"),
    [
        ((), MAIN),
        ((MAIN,), SECOND),
        ((MAIN, SECOND), THIRD),
        ((SECOND, THIRD), MAIN),
        ((MAIN, SECOND, THIRD), MAIN),
        ((THIRD, SECOND, MAIN), THIRD),
    ],
)
def test_what_was_never_tried_comes_first_then_what_was_tried_longest_ago(cards, next_):
    assert in_turn(FAMILY, tried(*cards), {}) == next_


def test_a_miss_counts_as_a_turn():
    assert in_turn(FAMILY, tried(MAIN, passed=1), {}) == SECOND


def test_what_is_under_way_is_gone_on_with():
    drafted = {SECOND: NOON + 9 * HOUR}

    assert in_turn(FAMILY, tried(MAIN, SECOND, passed=1), drafted) == SECOND


def test_a_draft_of_what_was_passed_since_is_no_longer_under_way():
    drafted = {MAIN: NOON - HOUR}

    assert in_turn(FAMILY, tried(MAIN), drafted) == SECOND


def test_an_exercise_without_variants_is_always_its_own():
    assert in_turn([MAIN], tried(MAIN), {}) == MAIN
