"""A card with an exercise is written on the exercise screen, and the session goes on."""

from datetime import timedelta

import pytest

from studyapp.bank import CardId
from studyapp.study import Evidence, Grade

TOTAL, OTHER = CardId("total"), CardId("list-or-tuple")


@pytest.fixture
def wanted(room):
    asked = []
    room.recall.exercise_wanted.connect(asked.append)
    room.recall.start([TOTAL, OTHER], title="Today")
    return asked


def grade_elsewhere(room, grade=Grade.SOLID):
    """As the exercise screen does."""
    evidence = Evidence(tests_passed=3, tests=3, hints=0)
    room.desk.progress.record(TOTAL, grade, room.now, timedelta(minutes=2), evidence)
    room.recall.answered_elsewhere(TOTAL)


def test_a_card_with_an_exercise_offers_to_write_it(room, wanted):
    assert room.view.asking.bar.write.isVisible()

    room.press("E")

    assert wanted == [TOTAL]


def test_its_key_stands_in_the_line_of_keys(room, wanted):
    asked = room.view.note.text()
    room.press("Space")

    assert asked.startswith("E  write it")
    assert "E  write it" in room.view.note.text()


def test_other_cards_do_not(room, wanted):
    room.recall.start([OTHER], title="Today")

    room.press("E")

    assert not room.view.asking.bar.write.isVisible()
    assert wanted == []


def test_once_it_is_graded_there_the_session_goes_on(room, wanted):
    grade_elsewhere(room)

    assert room.recall.card == OTHER
    assert room.recall.answered == 1
    assert room.view.asking.bar.place.text().startswith("2 of 2")


def test_a_card_that_is_not_asked_changes_nothing(room, wanted):
    room.recall.start([OTHER], title="Today")

    grade_elsewhere(room)

    assert room.recall.card == OTHER
    assert room.recall.answered == 0


def test_missed_there_it_comes_back_another_day(room, wanted):
    grade_elsewhere(room, Grade.MISSED)

    assert room.view.asking.bar.place.text() == "2 of 2"


def test_undo_asks_it_again_since_its_grade_belongs_to_the_exercise(room, wanted):
    grade_elsewhere(room)

    room.recall.undo()

    assert room.recall.card == TOTAL
    assert room.reviews() == []
    assert room.recall.answered == 0
    assert not room.view.asking.answered


def test_redo_goes_on_again(room, wanted):
    grade_elsewhere(room)
    room.recall.undo()

    room.recall.redo()

    assert room.recall.card == OTHER
    assert [review.evidence.tests for review in room.reviews()] == [3]
