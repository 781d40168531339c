"""The key points of an answer in review: what is suggested, and the ways to settle them."""

import pytest

from tests.study.mock.made import question, round_
from tests.ui.mock.review_room import SAID
from tests.ui.study_room import LIST_OR_TUPLE


@pytest.fixture
def room(review_room):
    return review_room


@pytest.fixture
def reviewed(room):
    """Holds an interview of one question, and reviews it from its key points on."""

    def review(said=SAID):
        mock = room.hold(round_(question(LIST_OR_TUPLE)), said=said)
        part = room.review(mock)
        room.press("3", "Y")
        return mock, part.view

    return review


def test_taking_what_is_suggested_ticks_and_confirms_it(room, reviewed):
    mock, view = reviewed()
    offered = view.question.points.confirm.accessibleName()

    room.press("Y")

    assert offered == "I said the suggested one"
    assert room.sitting(mock).answers[0].points == (0,)
    assert view.question.points.checklist.ticks() == {0}


def test_who_said_none_of_them_has_a_key_for_it(room, reviewed):
    mock, view = reviewed()
    text = view.question.points.none.text()

    room.press("N")

    assert text.startswith("I said none of them")
    assert room.sitting(mock).answers[0].points == ()


def test_own_ticks_are_confirmed_as_they_are(room, reviewed):
    mock, view = reviewed()
    room.press("Alt+2")
    offered = view.question.points.confirm.accessibleName()

    room.press("Y")

    assert offered == "I said this one"
    assert room.sitting(mock).answers[0].points == (1,)


def test_without_tick_or_suggestion_nothing_is_taken(room, reviewed):
    mock, view = reviewed(said="Something else.")

    room.press("Y")

    assert room.sitting(mock).answers[0].points is None
    assert view.question.points.confirm.isHidden()
    assert not view.question.points.none.isHidden()


def test_none_is_not_offered_beside_ticks(room, reviewed):
    mock, view = reviewed()

    room.press("Alt+1", "N")

    assert view.question.points.none.isHidden()
    assert room.sitting(mock).answers[0].points is None


def test_ticks_that_are_not_confirmed_outlive_the_app(room, reviewed):
    mock, view = reviewed()
    room.press("Alt+2")
    kept = room.sitting(mock).answers[0]
    view.close()

    again = room.review(mock).view.question.points

    assert (kept.points, kept.pencilled) == (None, (1,))
    assert again.checklist.ticks() == {1}
    assert not again.is_confirmed


def test_what_is_confirmed_takes_the_place_of_ticks(room, reviewed):
    mock, _ = reviewed()
    room.press("Alt+2", "Alt+1", "Y", "Alt+2")
    changed = room.sitting(mock).answers[0]

    again = room.review(mock).view.question.points

    assert (changed.points, changed.pencilled) == ((0, 1), (0,))
    assert again.checklist.ticks() == {0}
    assert again.is_confirmed


def test_a_button_that_a_tick_takes_away_hands_its_keys_on(room, reviewed):
    _, view = reviewed()
    points = view.question.points
    points.none.setFocus()

    points.checklist.rows[1].box.click()

    assert points.none.isHidden()
    assert points.confirm.hasFocus()
