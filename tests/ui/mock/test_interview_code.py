"""Code in an interview: the keys that run it and hand it in, and what is asked before."""

import pytest

from studyapp.study.mock import Pressure
from studyapp.study.mock.deeds import ANSWER, CODE
from studyapp.ui.shortcuts import key_text

SOLVED = "def total(numbers):\n    return sum(numbers)\n"


@pytest.fixture
def coding(mock_room):
    """The code is in front, written and not yet run."""
    mock_room.hold("code")
    mock_room.page.work.turn_to(CODE)
    mock_room.page.code.editor.replace_code(SOLVED)
    return mock_room


def test_the_keys_that_go_on_elsewhere_run_the_code(coding):
    coding.press("Ctrl+Return")
    coding.until(lambda: coding.sitting.answer.tried)

    assert coding.sitting.answer.tried.passed == 4
    assert coding.sitting.answer.handed_in is None


def test_the_keys_that_submit_hand_the_code_in(coding):
    coding.run_code()

    coding.press("Ctrl+Shift+Return")

    assert coding.notice() == ""
    assert coding.sitting.answer.handed_in is not None


def test_beside_the_code_the_first_keys_hand_in(coding):
    coding.run_code()
    coding.page.work.turn_to(ANSWER)

    coding.press("Ctrl+Return")

    assert coding.sitting.answer.handed_in is not None


def test_code_that_was_handed_in_is_gone_on_from(coding):
    coding.run_code()
    coding.press("Ctrl+Shift+Return")
    coding.type("Piece by piece.")
    coding.page.work.turn_to(CODE)

    coding.press("Ctrl+Return")

    assert coding.kept().is_over


def test_code_that_was_never_run_is_asked_about_and_stays_by_default(coding):
    coding.press("Ctrl+Shift+Return")
    asked = coding.notice()
    coding.press("Space")

    assert asked == "You have not run it. Hand it in?"
    assert coding.notice() == ""
    assert coding.sitting.answer.handed_in is None
    assert coding.focused() is coding.page.code.editor


def test_code_that_was_never_run_can_be_handed_in(coding):
    coding.press("Ctrl+Shift+Return")

    coding.screen.interview.view.notice.button.click()

    assert coding.sitting.answer.handed_in is not None


def test_the_code_that_was_given_is_asked_about(mock_room):
    mock_room.hold("code")
    mock_room.type("I add them up.")

    mock_room.press("Ctrl+Return")

    assert mock_room.notice() == "The code is still as you were given it. Hand it in?"


def test_where_nothing_may_be_run_code_that_was_not_is_taken(mock_room):
    mock_room.hold("code", Pressure.NO_RUN)
    mock_room.page.work.turn_to(CODE)
    mock_room.page.code.editor.replace_code(SOLVED)

    mock_room.press("Ctrl+Return")
    first = mock_room.sitting.answer.handed_in
    mock_room.press("Ctrl+Shift+Return")

    assert first is None
    assert mock_room.sitting.answer.handed_in is not None


def test_the_buttons_show_the_keys_that_press_them(coding):
    page = coding.page

    in_code = page.deeds.lead.text()
    page.work.turn_to(ANSWER)

    assert key_text("go on in mock") in page.code.run.text()
    assert in_code.endswith(key_text("hand in mock"))
    assert page.deeds.lead.text().endswith(key_text("go on in mock"))
