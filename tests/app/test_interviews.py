"""The mock interview within its window."""

import pytest

from studyapp.bank import Level
from studyapp.study.mock import Hold, Pressure, Setup
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.record import from_json
from studyapp.study.mock.replaying import replay


@pytest.fixture
def home(house):
    """The screen is open, and an interview could begin."""
    house.open_without_questions("today")
    house.press("Ctrl+5")
    house.until(house.studies.mock.view.home.plan.begin.isEnabled)
    return house


def hold(house, pressure=Pressure.TIMED):
    mock = house.studies.mock
    mock.setup.take(Setup("rapid", Level.MID, any_role=True, pressure=pressure))
    house.press("Ctrl+Return")
    assert mock.interview is not None
    return mock


def kept(house):
    mocks = house.studies.desk.mocks
    return replay(map(from_json, mocks.entries(mocks.under_way())))


def test_the_screen_has_the_fifth_key(home):
    assert home.window.current == "mock"


def test_begin_has_the_keys(home):
    assert home.studies.mock.view.home.plan.begin.hasFocus()


def test_another_screen_pauses_an_interview(home):
    mock = hold(home)

    home.press("Ctrl+2")
    home.press("Ctrl+5")

    assert kept(home).hold is Hold.PAUSED
    assert not mock.interview.view.asks


def test_an_exam_takes_the_whole_screen_and_gives_it_back(home):
    mock = hold(home, Pressure.EXAM)
    full, bar = home.window.isFullScreen(), home.window._bar.isVisible()

    mock.interview._do(mock.interview.interview.leave)

    assert (full, bar) == (True, False)
    assert not home.window.isFullScreen()
    assert home.window._bar.isVisible()


def test_no_key_leads_away_from_an_exam_unasked(home):
    mock = hold(home, Pressure.EXAM)

    home.press("Ctrl+2")

    assert home.window.current == "mock"
    assert home.window._tabs["mock"].isChecked()
    assert not mock.interview.view.notice.isHidden()
    assert kept(home).is_running


def test_who_is_certain_gets_elsewhere_and_back_to_a_clock_that_stands(home):
    mock = hold(home, Pressure.EXAM)
    home.press("Ctrl+2")

    home.press("Backtab")  # Stay has the keys
    home.press("Space")
    there = home.window.current
    home.press("Ctrl+5")

    assert there == "library"
    assert kept(home).hold is Hold.AWAY
    assert not mock.interview.view.asks
    assert not home.window.isFullScreen()


def test_leaving_full_screen_is_noted(home):
    mock = hold(home, Pressure.EXAM)

    home.press("F11")

    assert not home.window.isFullScreen()
    assert home.window._bar.isVisible()
    assert kept(home).left_full_screen == 1
    assert kept(home).is_running
    assert mock.interview.view.asks


def test_a_window_that_closes_in_the_middle_keeps_all_and_resumes(home):
    mock = hold(home)
    mock.interview.view.page.work._fields[ANSWER].setPlainText("It is a lock.")
    home.close()

    home.open("mock")
    home.until(lambda: home.studies.mock.view.home.waiting.buttons)
    home.studies.mock.view.home.waiting.buttons[0].click()

    assert kept(home).answers[0].texts[ANSWER] == "It is a lock."
    assert home.studies.mock.interview.view.asks


def test_a_window_that_closes_in_an_exam_is_no_full_screen_the_next_time(home):
    hold(home, Pressure.EXAM)
    home.close()

    home.open("today")

    assert not home.window.isFullScreen()
    assert home.window._bar.isVisible()


def test_the_screen_that_was_open_last_comes_back(home):
    home.close()

    home.open()

    assert home.window.current == "mock"


def test_the_palette_offers_what_can_be_done_in_an_interview(home):
    hold(home)

    home.press("Ctrl+K")
    (dialog,) = home.dialogs()
    texts = {entry.text for entry in dialog._entries}
    dialog.close()

    assert {"Skip this question", "Pause: the clock stands still"} <= texts
