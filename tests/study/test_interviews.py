from datetime import timedelta

from studyapp.study.interviews import Interviews, UnderWay, band_trends, read_interviews
from studyapp.study.mock.past_record import past_to_json
from studyapp.study.mock.record import to_json
from studyapp.study.mock.verdict import Band
from tests.study.mock.made import Clock, interview
from tests.study.samples import NOON, past_mock

DAY = timedelta(days=1)


class Shelf:
    """What a shelf gives; its own tests are with the store."""

    def __init__(self, under_way=None, to_review=0, reviewed=()):
        self._under_way, self._to_review, self._reviewed = under_way, to_review, reviewed

    def under_way(self):
        return "1" if self._under_way is not None else None

    def entries(self, _mock):
        return self._under_way

    def debriefing(self):
        return [str(number) for number in range(self._to_review)]

    def past(self):
        return [(str(number), NOON, text) for number, text in enumerate(self._reviewed)]


def test_without_any_there_is_nothing_to_tell():
    assert read_interviews(Shelf()) == Interviews()


def test_an_interview_under_way_tells_its_question():
    held = interview(clock=Clock())

    found = read_interviews(Shelf(under_way=[to_json(entry) for entry in held.entries]))

    assert found.under_way == UnderWay(1, len(held.sitting.answers))


def test_a_damaged_one_is_told_without():
    assert read_interviews(Shelf(under_way=["?"])).under_way == UnderWay()


def test_those_to_review_are_counted():
    assert read_interviews(Shelf(to_review=2)).to_review == 2


def test_those_reviewed_come_newest_first_and_without_what_cannot_be_read():
    newest, before = past_mock(NOON), past_mock(NOON - DAY)

    found = read_interviews(Shelf(reviewed=[past_to_json(newest), "?", past_to_json(before)]))

    assert found.past == (newest, before)


def test_each_format_has_verdicts_of_its_own_in_the_order_of_time():
    coding = past_mock(NOON - 3 * DAY, "coding", band=Band.NO_HIRE)
    rapid = past_mock(NOON - 2 * DAY, "rapid", band=Band.HIRE)
    again = past_mock(NOON - DAY, "coding", band=Band.STRONG_HIRE)

    assert [(it.title, it.verdicts) for it in band_trends([again, rapid, coding])] == [
        ("Coding", ((coding.begun, Band.NO_HIRE), (again.begun, Band.STRONG_HIRE))),
        ("Rapid", ((rapid.begun, Band.HIRE),)),
    ]


def test_an_interview_without_verdict_is_in_no_trend():
    assert band_trends([past_mock(NOON, band=None)]) == []
