"""Cards with an exercise: told apart, and led to their own screen."""

import pytest
from PySide6.QtTest import QTest

from tests.ui.study_room import LIST_OR_TUPLE, TOTAL


@pytest.fixture
def wanted(room):
    asked = []
    room.library.exercise_wanted.connect(asked.append)
    return asked


def test_a_card_with_an_exercise_leads_there_by_its_button(room, wanted):
    room.library.open_card(TOTAL)

    room.click(room.view.reader.solve_button)

    assert wanted == [TOTAL]


def test_a_card_with_an_exercise_leads_there_by_its_key(room, wanted):
    room.library.open_card(TOTAL)

    room.press("E")

    assert wanted == [TOTAL]


def test_other_cards_lead_nowhere(room, wanted):
    room.library.open_card(TOTAL)
    room.library.open_card(LIST_OR_TUPLE)

    room.press("E")

    assert not room.view.reader.solve_button.isVisible()
    assert wanted == []


def test_going_back_to_the_card_offers_its_exercise_again(room):
    room.library.open_card(TOTAL)
    room.library.open_card(LIST_OR_TUPLE)

    room.library.reading.go_back()

    assert room.view.reader.solve_button.isVisible()


def test_e_is_a_letter_while_one_types(room, wanted):
    room.library.open_card(TOTAL)
    room.view.search.setFocus()

    QTest.keyClicks(room.view.search, "e")

    assert wanted == []
    assert room.view.search.text() == "e"


def test_the_task_stands_in_the_page_and_its_solution_does_not(room):
    room.library.open_card(TOTAL)

    assert "Write total(numbers)." in room.page()
    assert "What is the sum of nothing?" not in room.page()
    assert "sum does it" not in room.page()


def test_its_answer_is_shown_once_it_is_asked_for_and_still_when_one_comes_back(room):
    room.library.open_card(TOTAL)
    before = room.page()

    room.view.pane.toggled.emit("the-answer")
    room.library.open_card(LIST_OR_TUPLE)
    room.library.reading.go_back()

    assert "One can be changed" not in before
    assert "One can be changed" in room.page()


def test_the_chip_finds_exercises(room):
    (chip,) = [each for each in room.view.box._chips.buttons() if each.text() == "Exercises"]

    chip.click()
    room.settle()

    assert room.rows() == ["3. Add up a list"]
