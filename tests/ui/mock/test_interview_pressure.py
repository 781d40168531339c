"""Each rung of the pressure ladder takes something away."""

import pytest

from studyapp.study.mock import Ending, Hold, Place, Pressure
from studyapp.study.mock.deeds import ANSWER, CODE, NOTES

ABOVE = {
    Pressure.UNTIMED: {"clock": False, "run": True, "notes": True, "pause": True},
    Pressure.TIMED: {"clock": True, "run": True, "notes": True, "pause": True},
    Pressure.NO_RUN: {"clock": True, "run": False, "notes": True, "pause": True},
    Pressure.EXAM: {"clock": True, "run": False, "notes": False, "pause": False},
}


@pytest.mark.parametrize("pressure", Pressure)
def test_a_rung_has_what_it_says(mock_room, pressure):
    mock_room.hold("code", pressure).run(5)
    page = mock_room.page

    offered = {
        "clock": not page.clocks.question.isHidden(),
        "run": not page.code.run.isHidden(),
        "notes": NOTES in {part.field for part in page.work.parts},
        "pause": not page.clocks.pause.isHidden(),
    }

    assert offered == ABOVE[pressure]


def test_the_key_runs_nothing_where_nothing_may_be_run(mock_room):
    mock_room.hold("code", Pressure.NO_RUN)
    mock_room.page.work.turn_to(CODE)

    mock_room.press("F5")

    assert not mock_room.screen.interview._coding._running.under_way
    assert mock_room.page.code.status.text() == "The code is run in the review, not here."


def test_without_a_clock_there_are_no_cues(mock_room):
    mock_room.hold("rapid", Pressure.UNTIMED)

    mock_room.run(150)

    assert mock_room.page.cue.text() == ""
    assert "Phase 1" not in mock_room.page.phases.accessibleName()


def test_an_exam_fills_the_screen_and_gives_it_back(mock_room):
    mock_room.hold("rapid", Pressure.EXAM)

    mock_room.screen.interview._do(mock_room.interview.leave)

    assert mock_room.full_screen == [True, False]


def test_the_key_does_not_pause_an_exam(mock_room):
    mock_room.hold("rapid", Pressure.EXAM)

    mock_room.press("Ctrl+Shift+P")

    assert not mock_room.resting()


def test_a_round_of_an_exam_ends_with_its_time_and_keeps_what_was_typed_last(mock_room):
    mock_room.hold("loop", Pressure.EXAM).run(239)
    mock_room.type("In the last second.")

    mock_room.run(1)

    assert mock_room.sitting.place is Place.BREAK
    assert mock_room.sitting.endings == (Ending.TIME,)
    assert "Its time was over." in mock_room.rest_says()
    assert mock_room.kept().answers[0].texts[ANSWER] == "In the last second."


def test_a_break_of_an_exam_ends_by_itself(mock_room):
    mock_room.hold("loop", Pressure.EXAM).run(240)

    mock_room.run(300)

    assert (mock_room.sitting.place, mock_room.sitting.round) == (Place.ROUND, 1)
    assert not mock_room.resting()


def test_elsewhere_a_round_goes_on_beyond_its_time(mock_room):
    mock_room.hold("loop").run(245)

    assert mock_room.sitting.place is Place.ROUND
    assert mock_room.page.clocks.round.text() == "Round 4:05 of 4:00, over by 0:05"


def test_what_leads_away_from_an_exam_asks_first(mock_room):
    mock_room.hold("rapid", Pressure.EXAM)

    may = mock_room.screen.may_leave("library")

    assert not may
    assert mock_room.notice().startswith("An exam is under way.")
    assert mock_room.sitting.is_running


def test_who_goes_elsewhere_stops_the_clock_of_an_exam_and_that_is_noted(mock_room):
    mock_room.hold("rapid", Pressure.EXAM)
    mock_room.screen.may_leave("library")

    mock_room.screen.interview.view.notice.button.click()

    assert mock_room.elsewhere_wanted == ["library"]
    assert mock_room.sitting.hold is Hold.AWAY
    assert len(mock_room.sitting.interruptions) == 1
    assert mock_room.screen.may_leave("library")


def test_who_is_asked_about_leaving_an_exam_stays_by_default(mock_room):
    mock_room.hold("rapid", Pressure.EXAM)
    mock_room.screen.may_leave("library")

    mock_room.press("Space")

    assert mock_room.elsewhere_wanted == []
    assert mock_room.notice() == ""
    assert mock_room.sitting.is_running


@pytest.mark.parametrize("pressure", [Pressure.UNTIMED, Pressure.TIMED, Pressure.NO_RUN])
def test_other_interviews_may_be_left_unasked(mock_room, pressure):
    mock_room.hold("rapid", pressure)

    assert mock_room.screen.may_leave("library")
    assert mock_room.notice() == ""


def test_leaving_full_screen_is_noted_and_not_punished(mock_room):
    mock_room.hold("rapid", Pressure.EXAM).run(10)

    mock_room.screen.note_left_full_screen()
    mock_room.run(5)

    assert mock_room.kept().left_full_screen == 1
    assert mock_room.kept().interruptions == ()
    assert mock_room.interview.clocks.question == 15_000
    assert mock_room.page.cue.text().startswith("You left full screen.")


# its time is over


@pytest.fixture
def timed_out(mock_room):
    """In the middle of a word."""
    mock_room.hold("rapid", Pressure.EXAM).run(239)
    mock_room.type("In the las")
    mock_room.run(1)
    return mock_room


def test_an_exam_whose_time_is_over_says_so_first(timed_out):
    interview = timed_out.screen.interview

    assert timed_out.rest_says().strip() == "Time is over What you wrote is kept."
    assert timed_out.view.shows(interview.view)
    assert interview.view.rest.leave.isHidden()
    assert timed_out.full_screen == [True]
    assert timed_out.kept().answers[0].texts[ANSWER] == "In the las"


@pytest.mark.parametrize("key", ["Space", "Return", "3", "Y"])
def test_what_is_still_typed_leads_nowhere(timed_out, key):
    timed_out.press(key)

    assert timed_out.view.shows(timed_out.screen.interview.view)


def test_the_keys_that_go_on_lead_to_the_review(timed_out):
    timed_out.press("Ctrl+Return")

    assert timed_out.full_screen == [True, False]
    assert timed_out.view.shows(timed_out.screen.debriefing.view)


def test_who_goes_elsewhere_then_finds_the_review_when_coming_back(timed_out):
    timed_out.go_elsewhere()
    timed_out.come_back()

    assert timed_out.full_screen == [True, False]
    assert timed_out.view.shows(timed_out.screen.debriefing.view)


def test_a_break_that_time_brought_is_not_cut_short_by_what_is_typed(mock_room):
    mock_room.hold("loop", Pressure.EXAM).run(240)

    mock_room.press("Space")
    rests = mock_room.resting()
    mock_room.press("Ctrl+Return")

    assert rests
    assert not mock_room.resting()
