"""In the review every case is run on the code that was handed in."""

import pytest

from studyapp.study import Grade
from tests.study.mock.made import question, round_
from tests.ui.mock.review_room import CODED, RIGHT
from tests.ui.study_room import LIST_OR_TUPLE

PATIENCE = 20_000  # milliseconds
ENDLESS = "def total(numbers):\n    while True:\n        pass\n"


@pytest.fixture
def room(review_room):
    return review_room


@pytest.fixture
def reviewed(room):
    """Looks at an interview with code, after the estimates."""

    def review(code=RIGHT, *rounds):
        mock = room.hold(*(rounds or (round_(CODED, rubric="coding"),)), code=code)
        part = room.review(mock)
        room.press(*("3" for _ in part.view.estimates.rows), "Y")
        return mock, part

    return review


def tried(room, mock, number=0):
    return room.sitting(mock).answers[number].tried


def test_every_case_is_run_once_the_answers_are_shown(qtbot, room, reviewed):
    mock, part = reviewed()
    said = part.view.trials.words.text()

    qtbot.waitUntil(lambda: tried(room, mock) is not None, timeout=PATIENCE)

    assert said == "Running every case on your code: 1 of 1"
    assert (tried(room, mock).passed, tried(room, mock).submitted) == (8, True)
    assert part.view.question.facts.text().endswith("8 of 8 cases pass")
    qtbot.waitUntil(part.view.trials.isHidden)


def test_nothing_is_run_before_the_estimates(room):
    part = room.review(room.hold(round_(CODED, rubric="coding"), code=RIGHT))

    assert part.view.trials.isHidden()
    assert not room.running.under_way


def test_the_run_goes_on_while_another_question_is_shown(qtbot, room, reviewed):
    mock, part = reviewed(
        RIGHT,
        round_(CODED, rubric="coding"),
        round_(question(LIST_OR_TUPLE), title="Second"),
    )

    part.view.question.head.next.click()
    qtbot.waitUntil(part.view.trials.isHidden, timeout=PATIENCE)

    assert tried(room, mock).submitted


def test_a_run_can_be_stopped_and_begun_again(qtbot, room, reviewed):
    mock, part = reviewed(ENDLESS)

    part.view.trials.stop.click()
    qtbot.waitUntil(part.view.trials.isHidden, timeout=PATIENCE)

    assert tried(room, mock) is None
    assert part.view.question.ran.text() == "Stopped before it ended."
    assert not part.view.question.run.isHidden()


def test_what_was_run_is_not_run_again(qtbot, room, reviewed):
    mock, part = reviewed()
    qtbot.waitUntil(lambda: tried(room, mock) is not None, timeout=PATIENCE)
    part.leave()

    again = room.review(mock)

    assert again.view.trials.isHidden()


def test_a_graded_answer_takes_no_verdict_any_more(qtbot, room, reviewed):
    mock, part = reviewed(ENDLESS)

    part.view.question.graded.emit(Grade.SOLID)
    part.view.trials.stop.click()
    qtbot.waitUntil(part.view.trials.isHidden, timeout=PATIENCE)

    assert tried(room, mock) is None
    assert len(room.reviews()) == 1
