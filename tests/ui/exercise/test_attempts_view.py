from datetime import UTC, timedelta

import pytest
from PySide6.QtCore import Qt

from studyapp.bank import CardId
from studyapp.practice import Attempt, AttemptId
from studyapp.study import Days
from studyapp.ui.exercise.attempt_words import ago, ending
from studyapp.ui.exercise.attempts_view import AttemptsView

DAYS = Days(UTC)


def attempt(at, code="x = 1", *, passed=5, outcome="passed", seconds=250, **more):
    took = timedelta(seconds=seconds)
    return Attempt(AttemptId("1"), CardId("sum"), at, code, took, passed, 5, outcome, **more)


@pytest.fixture
def view(qtbot, look):
    made = AttemptsView(look, DAYS)
    qtbot.addWidget(made)
    made.resize(700, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def three(view, noon):
    codes = ("x = 3", "x = 2", "x = 1")
    attempts = [attempt(noon - timedelta(hours=n), code) for n, code in enumerate(codes)]
    view.show_attempts(attempts, noon)
    return view


def shown(view):
    return view.diff.left.code(), view.diff.right.code()


def test_without_attempts_it_says_so(view, noon):
    view.show_attempts((), noon)

    assert view.empty.isVisible()
    assert not view.list.isVisible()


def test_the_newest_is_compared_with_the_one_before_it(three):
    assert three.compared() == (2, 3)
    assert shown(three) == ("x = 2", "x = 3")


def test_two_that_are_picked_are_compared(three, qtbot):
    qtbot.mouseClick(
        three.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=three.list.visualItemRect(three.list.item(2)).center(),
    )

    assert shown(three) == ("x = 1", "x = 3")


def test_a_third_takes_the_place_of_the_first(three, qtbot):
    three.list.setFocus()

    for _ in range(2):
        qtbot.keyClick(three.list, Qt.Key.Key_Down)
        qtbot.keyClick(three.list, Qt.Key.Key_Space)

    assert three.compared() == (1, 2)


def test_the_first_attempt_has_none_to_be_compared_with(view, noon):
    view.show_attempts([attempt(noon)], noon)

    assert view.diff.right.isVisible()
    assert not view.diff.left.isVisible()
    assert view.diff.note.text() == "The first attempt: there is none before it to compare with."


def test_an_unchanged_attempt_is_told(view, noon):
    view.show_attempts([attempt(noon), attempt(noon)], noon)

    assert view.diff.note.text() == "The code is the same."


def test_where_nothing_is_picked_nothing_is_compared(three, qtbot):
    three.list.setFocus()

    qtbot.keyClick(three.list, Qt.Key.Key_Space)

    assert three.compared() is None
    assert not three.diff.isVisible()


def test_an_attempt_is_gone_on_with(three, qtbot):
    with qtbot.waitSignal(three.restored) as restored:
        qtbot.mouseClick(three.restore, Qt.MouseButton.LeftButton)

    assert restored.args == ["x = 3"]
    assert three.restore.text() == "Go on with attempt 3"


def test_screen_readers_hear_an_attempt_as_a_sentence(three):
    heard = three.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard == "Attempt 2, 1 hour ago: Passed · 4:10 · no hints"


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=3), "3 hours ago"),
        (timedelta(hours=10), "yesterday"),
        (timedelta(days=3), "Saturday"),
        (timedelta(days=20), "26 December 2029"),
    ],
)
def test_how_long_ago_it_was_is_told(noon, past, words):
    assert ago(noon - past, noon, DAYS) == words


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({}, "Passed · 4:10 · no hints"),
        ({"hints": 1}, "Passed · 4:10 · 1 hint"),
        ({"passed": 2, "outcome": "time"}, "Out of time, 2 of 5 pass · 4:10 · no hints"),
        (
            {"passed": 0, "outcome": "raised", "gave_up": True},
            "Exception, 0 of 5 pass · 4:10 · no hints · gave up",
        ),
        ({"passed": 1, "outcome": "from 2031"}, "Not passed, 1 of 5 pass · 4:10 · no hints"),
    ],
)
def test_how_an_attempt_ended_is_told(noon, how, words):
    assert ending(attempt(noon, **how)) == words
