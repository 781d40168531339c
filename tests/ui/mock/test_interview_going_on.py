"""How an interview goes on from a question that is answered."""

import pytest

from studyapp.bank.index import compile_index
from studyapp.study.mock import Place
from studyapp.study.mock.deeds import ANSWER
from tests.ui.mock.interviews import write_interviews


@pytest.fixture
def quick_room(mock_rooms, tmp_path):
    """Its rapid questions have no follow-ups."""
    pack = write_interviews(tmp_path / "quick", follow_ups=False)
    compile_index([pack], tmp_path / "quick.sqlite")
    return mock_rooms(pack, tmp_path / "quick.sqlite")


def test_without_follow_ups_handing_in_leads_to_the_next_question(quick_room):
    quick_room.hold("rapid")
    quick_room.type("It is a lock.")

    quick_room.press("Ctrl+Return")

    assert quick_room.sitting.question == 1
    assert quick_room.sitting.answers[0].handed_in is not None
    assert quick_room.focused() is quick_room.page.work.target


def test_after_the_last_one_the_round_is_still_to_be_ended(quick_room):
    quick_room.hold("rapid")
    for _ in range(2):
        quick_room.type("It is a lock.")
        quick_room.press("Ctrl+Return")

    assert quick_room.sitting.place is Place.ROUND
    assert quick_room.lead() == "End the interview"


def test_an_answer_that_went_in_too_early_can_be_taken_back(quick_room):
    quick_room.hold("rapid")
    quick_room.type("It is")
    quick_room.press("Ctrl+Return")
    quick_room.press("Ctrl+PgUp")
    offered = quick_room.page.deeds.take_back.isVisible()

    quick_room.press("Ctrl+Shift+B")
    quick_room.page.work.target.moveCursor(
        quick_room.page.work.target.textCursor().MoveOperation.End
    )
    quick_room.type(" a lock.")

    assert offered
    assert quick_room.page.work.text(ANSWER) == "It is a lock."
    assert quick_room.sitting.answers[0].handed_in is None
    assert quick_room.page.deeds.take_back.isHidden()


def test_where_something_followed_the_answer_stands(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Shift+B")

    assert mock_room.page.deeds.take_back.isHidden()
    assert mock_room.sitting.answer.handed_in is not None


def test_the_clock_of_a_question_stops_with_its_answer(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")
    mock_room.run(20)
    mock_room.press("Ctrl+Return")

    mock_room.run(15)

    clocks = mock_room.page.clocks
    assert clocks.question.text() == "Question 0:20 of 2:00, follow-ups 0:15"
    assert clocks.round.text() == "Round 0:35 of 4:00"


def test_an_empty_follow_up_is_asked_about_before_one_goes_on(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Return")
    asked, stayed = mock_room.notice(), mock_room.sitting.question
    mock_room.agree()

    assert asked.startswith("Nothing is written in answer to what was asked last.")
    assert (stayed, mock_room.sitting.question) == (0, 1)


def test_an_empty_follow_up_is_asked_about_before_the_end(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    mock_room.press("Ctrl+PgDown")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Return")

    assert mock_room.notice() != ""
    assert mock_room.sitting.place is Place.ROUND


def test_who_looks_again_is_not_asked_again(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")
    mock_room.press("Ctrl+Return")
    mock_room.agree()
    mock_room.press("Ctrl+PgUp")

    mock_room.press("Ctrl+Return")

    assert mock_room.notice() == ""
    assert mock_room.sitting.question == 1
