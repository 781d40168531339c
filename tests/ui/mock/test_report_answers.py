"""After the review one's own answers can be opened again, and be saved with the report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studyapp.study.mock.past_record import past_mocks
from tests.ui.mock.review_room import SAID, TWO

BOTH = (0, 1)


@pytest.fixture
def room(review_room):
    return review_room


@pytest.fixture
def closed(room):
    """Reviewed, reported, in the history."""
    mock = room.hold(answered=BOTH)
    room.reviewed(mock, 3)
    room.report(mock)._leave()
    assert mock in past_mocks(room.desk.mocks)
    return mock


def look_at(room, mock, number):
    part = room.reviewing()
    assert part.open(mock, number)
    return part


def test_a_question_in_the_table_leads_to_the_answer(qtbot, room, closed):
    part = room.report(closed)
    table = part.view.questions
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 0))

    with qtbot.waitSignal(part.answer_wanted) as wanted:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert wanted.args == [closed, 1]


def test_a_button_leads_to_the_answers(qtbot, room, closed):
    part = room.report(closed)

    with qtbot.waitSignal(part.answer_wanted) as wanted:
        part.view.answers.click()

    assert wanted.args == [closed, 0]


def test_a_closed_interview_is_looked_at_and_not_changed(room, closed):
    before = room.desk.mocks.entries(closed)
    part = look_at(room, closed, 1)
    page = part.view.question

    room.press("Alt+1", "Y", "1", "N", "2")

    assert page.head.place.text() == "Question 2 of 2"
    assert SAID in page.own.toPlainText()
    assert page.points.title.text() == "Key points: 1 of 2 key points confirmed"
    assert page.head.later.isHidden()
    assert page.run.isHidden()
    assert room.desk.mocks.entries(closed) == before
    assert room.said == []


def test_from_there_one_comes_back_to_the_report(room, closed):
    part = look_at(room, closed, 0)

    part.view.question.head.report.click()

    assert room.finished == [closed]


def test_escape_leads_back_to_the_report_too(room, closed):
    part = look_at(room, closed, 0)
    offered = part.view.question.head.report.text()

    room.press("Escape")

    assert offered.startswith("Back to the report   Esc")
    assert room.finished == [closed]


def test_in_a_review_that_goes_on_escape_leads_nowhere(room):
    mock = room.hold(answered=BOTH)
    room.review(mock)
    room.press("3", "3", "Escape")

    assert room.finished == []


def test_the_question_can_be_read_in_the_library(qtbot, room, closed):
    part = look_at(room, closed, 0)

    with qtbot.waitSignal(part.card_wanted) as wanted:
        part.view.question.library.click()

    assert wanted.args == [TWO.questions[0].card]


def test_a_review_that_is_not_finished_goes_on_at_the_answer(room):
    mock = room.hold(answered=BOTH)
    room.review(mock)
    room.press("3", "3", "Y")

    part = look_at(room, mock, 1)
    room.press("Y")

    assert part.view.question.head.place.text() == "Question 2 of 2"
    assert room.sitting(mock).answers[1].points == (0,)


def test_where_nothing_was_kept_that_is_said(room, closed, monkeypatch):
    monkeypatch.setattr(type(room.desk.mocks), "entries", lambda *_args: [])

    part = room.report_part()

    assert not part.open(closed)
    assert room.said == ["Only the result of this interview was kept, not its answers."]


def test_the_answers_are_saved_with_the_report_unless_that_is_unticked(room, closed, tmp_path):
    part = room.report(closed)
    room.target = str(tmp_path / "with.md")
    part.view.markdown.click()
    part.view.with_answers.setChecked(False)
    room.target = str(tmp_path / "without.md")
    part.view.markdown.click()

    assert SAID in (tmp_path / "with.md").read_text()
    assert SAID not in (tmp_path / "without.md").read_text()
