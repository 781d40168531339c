"""Who types on while something is asked has not read it: nothing is done, nothing is lost."""

import pytest

from studyapp.study.mock import Place
from studyapp.study.mock.deeds import ANSWER, CODE, probe_field


@pytest.mark.parametrize("typed", ["It is a lock.", " ?y3"])
def test_who_types_on_hands_in_nothing_empty(mock_room, typed):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Return")

    mock_room.type(typed[0])
    mock_room.type(typed[1:])

    assert mock_room.notice() == ""
    assert mock_room.sitting.answer.handed_in is None
    assert mock_room.page.work.text(ANSWER) == typed


def test_who_types_on_answers_the_last_follow_up(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    mock_room.type("It is.")
    mock_room.press("Ctrl+Return")
    mock_room.press("Ctrl+Return")

    mock_room.type("T")
    mock_room.type("wice.")

    assert mock_room.sitting.place is Place.ROUND
    assert mock_room.page.work.text(probe_field(0)) == "Twice."


def test_who_types_on_does_not_end_the_round(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+S")
    for _ in range(2):
        mock_room.type("It is.")
        mock_room.press("Ctrl+Return")
    mock_room.press("Ctrl+Return")
    asked = mock_room.notice()

    mock_room.type(" ")
    mock_room.type("So.")

    assert "1 skipped" in asked
    assert mock_room.sitting.place is Place.ROUND
    assert mock_room.page.work.text(probe_field(0)) == "It is. So."


def test_who_types_on_does_not_leave(mock_room):
    mock_room.hold("rapid")
    mock_room.type("It")
    mock_room.press("Ctrl+Shift+X")

    mock_room.type(" ")
    mock_room.type("is.")

    assert mock_room.notice() == ""
    assert mock_room.sitting.place is Place.ROUND
    assert mock_room.page.work.text(ANSWER) == "It is."


def test_who_types_code_on_hands_in_nothing(mock_room):
    mock_room.hold("code")
    mock_room.page.work.turn_to(CODE)
    mock_room.page.code.editor.replace_code("x")
    mock_room.press("Ctrl+Shift+Return")
    asked = mock_room.notice()

    mock_room.type("y")

    assert asked == "You have not run it. Hand it in?"
    assert mock_room.notice() == ""
    assert sorted(mock_room.page.work.text(CODE)) == ["x", "y"]


def test_who_types_in_the_field_itself_is_asked_no_more(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Return")
    mock_room.page.focus_answer()

    mock_room.type("It is.")

    assert mock_room.notice() == ""


def test_escape_stays(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Shift+X")

    mock_room.press("Escape")

    assert mock_room.notice() == ""
    assert mock_room.focused() is mock_room.page.work.target


def test_enter_on_stay_stays(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Return")

    mock_room.press("Return")

    assert mock_room.notice() == ""
    assert mock_room.sitting.answer.handed_in is None


def test_what_is_asked_does_not_stand_above_a_pause(mock_room):
    mock_room.hold("rapid")
    mock_room.press("Ctrl+Return")

    mock_room.press("Ctrl+Shift+P")

    assert mock_room.resting()
    assert mock_room.notice() == ""
