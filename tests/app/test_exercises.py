"""Exercises in the whole app: from a session and back, and to the end of the window."""

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.bank import CardId
from studyapp.study import Grade

TOTAL, OTHER = CardId("total"), CardId("list-or-tuple")
SOLUTION = "def total(numbers):\n    return sum(numbers)\n"


@pytest.fixture
def session(house):
    """A session whose first card has an exercise; it was led there."""
    house.open_without_questions("recall")
    house.recall.start([TOTAL, OTHER], title="Today")
    house.press("E")
    return house


def page(house):
    return house.studies.exercises.view.page


def solve(house):
    page(house).work.replace(SOLUTION)
    house.press("Ctrl+Shift+Return", on=page(house).work.editor)
    running = house.studies.exercises._page._running
    house.until(lambda: not running.under_way)
    page(house).cost.skip.click()


def test_a_session_leads_to_the_exercise(session):
    assert session.window.current == "exercises"
    assert session.studies.exercises.card == TOTAL
    assert QApplication.focusWidget() is page(session).work.editor


def test_the_grade_leads_back_to_the_next_card(session):
    solve(session)
    session.press("3")

    session.press("Return")

    assert session.window.current == "recall"
    assert session.recall.card == OTHER
    assert session.recall.answered == 1


def test_back_leads_to_the_same_card_of_the_session(session):
    session.press("Alt+Left")

    assert session.window.current == "recall"
    assert session.recall.card == TOTAL


def test_undo_brings_back_the_card_and_the_grades_of_its_exercise(session):
    solve(session)
    session.press("3")
    session.press("Return")

    session.press("Ctrl+Z")
    session.rest()
    session.press("E")

    assert session.recall.card == TOTAL
    assert page(session).finish.grades.isVisible()
    session.press("2")
    (review,) = session.studies.desk.log.history(TOTAL)
    assert (review.grade, review.evidence.tests) == (Grade.SHAKY, 8)


def test_undo_on_the_exercise_screen_stays_there(house):
    house.open_without_questions("exercises")
    house.studies.open_exercise(TOTAL)
    solve(house)
    house.press("3")

    house.press("Ctrl+Z")
    house.rest()

    assert house.window.current == "exercises"
    assert "Undone" in house.banner()
    assert page(house).finish.grades.isVisible()


def test_the_screen_is_a_key_away_and_begins_with_its_list(house):
    house.open_without_questions("today")

    house.press("Ctrl+4")

    assert house.window.current == "exercises"
    assert house.studies.exercises.view.shows(house.studies.exercises.view.catalogue)


def test_closing_the_window_ends_what_runs_and_keeps_what_was_typed(house):
    house.open_without_questions("exercises")
    house.studies.open_exercise(TOTAL)
    page(house).work.replace("def total(numbers):\n    while True: pass\n")
    house.press("Ctrl+Return", on=page(house).work.editor)

    house.close()

    house.open("exercises")
    assert "while True" in house.studies.desk.workbook.draft(TOTAL).code


def test_the_sizes_of_the_page_are_kept(house):
    house.open_without_questions("exercises")
    house.window.resize(1280, 800)
    house.studies.open_exercise(TOTAL)
    QApplication.processEvents()
    page(house).panes._across.moveSplitter(600, 1)  # as the mouse does
    kept = page(house).panes._across.sizes()
    house.close()

    house.open("exercises")
    house.window.resize(1280, 800)
    house.studies.open_exercise(TOTAL)
    QApplication.processEvents()

    assert abs(page(house).panes._across.sizes()[0] - kept[0]) <= 2
