"""What was typed as a question is placed in the review, by mouse or keyboard."""

import pytest
from PySide6.QtCore import Qt

from studyapp.study import Grade
from studyapp.study.mock import Interview
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.keeping import Keeping
from tests.study.mock.made import CLARIFY, Clock, blueprint, round_
from tests.ui.mock.review_room import CODED, SAID, ReviewRoom

STRANGE, KNOWN = "What about bananas?", "Is it sorted?"


@pytest.fixture
def room(qtbot, index, tmp_path, look, noon):
    room = ReviewRoom(index, index.parent / "pack", tmp_path / "progress.sqlite", look, noon)
    yield room
    room.leave()


def asked(room, *typed, picked=()):
    """An interview of one question, at which all that was asked back."""
    clock = Clock(room.now)
    mock = room.desk.mocks.begin(room.now)
    keeping = Keeping(room.desk.mocks, mock, room.said.append)
    held = Interview.begin(blueprint(round_(CODED, rubric="coding")), clock.now, keeping)
    for words in typed:
        held.clarify(words, clock.now)
    for entry in picked:
        held.pick(entry, clock.now)
    held.write(ANSWER, SAID, clock.now)
    held.hand_in(clock.now)
    held.end_round(clock.now)
    return mock


def reviewed(room, mock):
    part = room.review(mock)
    room.press("3", "Y")
    return part.view.question


def meant(room, mock):
    answer = room.sitting(mock).answers[0]
    return [answer.meant(number) for number in range(len(answer.asked))]


def test_what_was_not_recognised_is_to_be_placed(room):
    page = reviewed(room, asked(room, STRANGE))

    [row] = page.asked.rows
    assert row.words.text() == f"“{STRANGE}”"
    assert row.told.text() == "Not recognised. Was this one of these?"
    shown = [it.about.text() for it in row.options.rows]
    assert shown == [*(each.ask for each in CLARIFY), "None of these"]
    assert row.options.value is None


def test_a_placed_question_counts_and_is_kept_at_once(room):
    mock = asked(room, STRANGE)
    page = reviewed(room, mock)

    page.asked.rows[0].options.rows[1].button.click()

    assert meant(room, mock) == [1]
    assert page.asked.rows[0].told.text() == f"Counts as: {CLARIFY[1].ask}"
    assert page.ratings[0].suggested == 3


def test_none_of_these_settles_it_too(room):
    mock = asked(room, STRANGE)
    page = reviewed(room, mock)

    page.asked.rows[0].options.rows[-1].button.click()

    assert room.sitting(mock).answers[0].placed == {0: None}
    assert page.asked.rows[0].told.text() == "None of those that were foreseen."
    assert page.ratings[0].suggested == 1


def test_the_arrow_keys_choose_without_leaving_the_list(room):
    mock = asked(room, STRANGE)
    options = reviewed(room, mock).asked.rows[0].options
    options.rows[0].button.setFocus(Qt.FocusReason.TabFocusReason)

    room.press("Space", "Down")

    assert options.rows[1].button.hasFocus()
    assert meant(room, mock) == [1]


def test_what_was_recognised_can_be_said_to_have_been_something_else(room):
    mock = asked(room, KNOWN)
    [row] = reviewed(room, mock).asked.rows
    before = (row.told.text(), row.options.isVisible())

    row.change.setFocus()
    room.press("Space")
    focused = row.options.rows[1].button.hasFocus()
    row.options.rows[0].button.click()

    assert before == (f"Counts as: {CLARIFY[1].ask}", False)
    assert focused
    assert meant(room, mock) == [0]


def test_where_nothing_was_typed_nothing_is_asked(room):
    page = reviewed(room, asked(room, picked=(0,)))

    assert not page.asked.isVisible()


def test_once_the_answer_is_recorded_it_stays_as_it_was_placed(room):
    mock = asked(room, STRANGE)
    part = room.review(mock)
    room.press("3", "Y")
    page = part.view.question
    page.asked.rows[0].options.rows[1].button.click()
    page.graded.emit(Grade.SHAKY)
    part.open(mock)
    part._show(0)

    [row] = page.asked.rows
    assert not row.options.isVisible()
    assert not row.change.isVisible()
    assert row.told.text() == f"Counts as: {CLARIFY[1].ask}"
