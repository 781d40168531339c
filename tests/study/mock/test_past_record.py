from dataclasses import replace
from datetime import datetime

import pytest

from studyapp.bank import Level, TopicId
from studyapp.study.mock.history import Past, past_of
from studyapp.study.mock.past_record import past_from_json, past_mocks, past_to_json
from studyapp.study.mock.record import RecordError
from studyapp.study.mock.report import make_report
from studyapp.study.mock.setup import Setup
from tests.study.mock.made import NOON, Clock, answer, debriefed, interview

LEFT = Past(
    begun=NOON,
    title="Rapid “concepts”\n",
    setup=Setup("rapid-concepts", Level.JUNIOR, topics=frozenset({TopicId("python")}), minutes=9),
    mean=None,
    band=None,
    cards=(),
)


@pytest.fixture
def held():
    clock = Clock()
    held = interview(clock=clock)
    for number in range(3):
        held.open(number, clock.now)
        answer(held, clock, seconds=30)
    held.end_round(clock.now)
    return past_of(make_report(debriefed(held, 4, 2, 3).sitting))


class Shelf:
    """As many past interviews as it is given texts."""

    def __init__(self, *texts):
        self._texts = texts

    def past(self) -> list[tuple[str, datetime, str]]:
        return [(f"{number}", NOON, text) for number, text in enumerate(self._texts)]


def test_a_past_interview_comes_back_as_it_was(held):
    assert held.band is not None
    assert past_from_json(past_to_json(held)) == held


def test_one_without_verdict_does_too():
    assert past_from_json(past_to_json(LEFT)) == LEFT


def test_it_is_one_line(held):
    assert "\n" not in past_to_json(replace(held, title="two\nlines"))


@pytest.mark.parametrize(
    ("text", "told"), [("", "Invalid JSON"), ('{"title":"x"}', "begun: Field")]
)
def test_what_cannot_be_read_is_told_in_one_line(text, told):
    with pytest.raises(RecordError, match=told) as refused:
        past_from_json(text)

    assert "\n" not in str(refused.value)


def test_one_that_cannot_be_read_hides_no_other(held):
    shelf = Shelf(past_to_json(LEFT), "{}", past_to_json(held))

    assert past_mocks(shelf) == {"0": LEFT, "2": held}
