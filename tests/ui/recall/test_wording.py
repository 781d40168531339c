from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bank import CardId
from studyapp.study import Days, Sign
from studyapp.study.session import RecallSession
from studyapp.ui.recall import wording

A, B = CardId("a"), CardId("b")
DAYS = Days(UTC)


@dataclass(frozen=True)
class State:
    due: datetime
    signs: Sign = Sign.NONE


@pytest.mark.parametrize(
    ("seconds", "minutes", "words"),
    [(0, 3, "0:00 / 3 min"), (42, 2.5, "0:42 / 2.5 min"), (605, 3, "10:05 / 3 min")],
)
def test_the_clock_shows_time_against_minutes(seconds, minutes, words):
    assert wording.clock(timedelta(seconds=seconds), minutes) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (40, "Next card in 40 seconds"),
        (1, "Next card in 1 second"),
        (-5, "Next card in 0 seconds"),
        (540, "Next card in 9 minutes"),
    ],
)
def test_a_wait_is_told_in_seconds_then_minutes(noon, seconds, words):
    assert wording.waiting(noon + timedelta(seconds=seconds), noon) == words


@pytest.mark.parametrize(
    ("points", "keys"),
    [(6, "Alt+1 to Alt+6  tick a key point"), (1, "Alt+1  tick the key point"), (0, "B  bookmark")],
)
def test_the_keys_of_the_key_points_are_told_as_they_are(points, keys):
    assert wording.answer_keys(points).startswith(keys)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        ([10], "1 comes back in 10 minutes"),
        ([6, 10], "2 come back in 6 to 10 minutes"),
        ([10, 10], "2 come back in 10 minutes"),
        ([0, 1], "2 come back in 1 minute"),
        ([0, 3], "2 come back in 1 to 3 minutes"),
        ([-1], "1 comes back now"),
    ],
)
def test_what_comes_back_is_told_with_its_minutes(noon, minutes, words):
    session = RecallSession("abc", noon)
    for wait in minutes:
        session.reveal()
        session.go_on(noon + timedelta(minutes=wait), noon - timedelta(minutes=9))

    assert wording.place(session, noon).endswith(words)


def test_what_comes_tomorrow_is_counted(noon):
    states = {A: State(noon + timedelta(hours=20)), B: State(noon + timedelta(days=5))}

    assert wording.coming(states, {A, B}, noon, DAYS) == "Tomorrow 1 card comes back."


def test_with_nothing_tomorrow_the_next_card_is_named(noon):
    states = {A: State(noon + timedelta(days=3))}

    said = wording.coming(states, {A}, noon, DAYS)
    assert said == "The next card comes back Friday, in 3 days."


def test_cards_that_left_the_bank_do_not_come(noon):
    assert not wording.coming({A: State(noon + timedelta(days=1))}, {B}, noon, DAYS)
