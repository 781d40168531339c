"""Enter presses whatever button has the focus, as Space does, on every screen."""

import warnings
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolBar, QToolButton

from studyapp.bank import CardId
from studyapp.study import Grade

TOTAL, WEAK = CardId("total"), CardId("unhashable")
PLACES = {
    "today": lambda house: house.window.show_screen("today"),
    "library": lambda house: house.assembly.open_card(TOTAL),
    "recall": lambda house: house.recall.start([TOTAL], title="Today"),
    "exercises": lambda house: house.window.show_screen("exercises"),
    "an exercise": lambda house: house.studies.open_exercise(TOTAL),
    "mock": lambda house: house.window.show_screen("mock"),
    "progress": lambda house: house.window.show_screen("progress"),
}
LEAST = {
    "today": 5,
    "library": 8,
    "recall": 6,
    "exercises": 3,
    "an exercise": 6,
    "mock": 5,
    "progress": 4,
}


@pytest.fixture
def used(house):
    """Something is weak, so that Today has buttons for it; notes and the find bar are open."""
    house.open_without_questions("library")
    for grade in (Grade.EFFORTLESS, Grade.MISSED):
        house.studies.desk.progress.record(WEAK, grade, house.now, house.now - house.now)
        house.pass_time(days=1)
    house.assembly.open_card(WEAK)
    house.library.write(own_answer=False)
    house.press("Ctrl+F", on=house.library.view.tree)
    house.assembly.open_card(TOTAL)
    house.rest()
    return house


def buttons(within):
    """Those that the keys can come to."""
    return [
        button
        for button in within.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and takes_keys(button)
    ]


def takes_keys(button):
    return bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus)


def without_response(button):
    """Nobody answers any more, so that the next one stands where it stood; counts the presses."""
    presses = []
    for signal in (button.clicked, button.toggled, button.pressed, button.released):
        with warnings.catch_warnings(), suppress(RuntimeError):
            warnings.simplefilter("ignore", RuntimeWarning)  # nobody had listened
            signal.disconnect()
    button.clicked.connect(lambda: presses.append(button))
    return presses


def pressed_by(key, button):
    button.setFocus()
    if not button.hasFocus():
        return None
    presses = without_response(button)
    QTest.keyClick(button, key)
    return len(presses)


def spoken(button):
    return button.accessibleName() or button.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", PLACES)
def test_enter_presses_every_button_of_a_screen_once(used, place, key):
    PLACES[place](used)
    used.rest()
    there = buttons(used.window.current_screen())

    told = {spoken(button): pressed_by(key, button) for button in there}

    assert len(told) >= LEAST[place], told
    assert {name: presses for name, presses in told.items() if presses != 1} == {}


def test_enter_presses_every_button_of_the_bar(used):
    (bar,) = used.window.findChildren(QToolBar)
    there = [button for button in bar.findChildren(QToolButton) if button in buttons(bar)]
    told = {}
    for button in there:
        presses = []
        button.clicked.connect(lambda _on=False, presses=presses: presses.append(1))
        used.window.activateWindow()
        button.setFocus()

        QTest.keyClick(button, Qt.Key.Key_Return)

        told[spoken(button)] = len(presses)
        for dialog in used.dialogs():
            dialog.close()
    assert len(told) > 8
    assert set(told.values()) == {1}


def test_a_key_that_is_held_down_presses_once(used):
    used.assembly.open_card(TOTAL)
    button = used.library.view.reader.note_button
    button.setFocus()
    presses = without_response(button)

    for held in (False, True, True):
        send_enter(button, held=held)

    assert len(presses) == 1


def send_enter(button, *, held):
    kind, plain = QKeyEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Return, plain, "\r", held))


def test_enter_elsewhere_presses_nothing(used):
    used.assembly.open_card(TOTAL)
    used.library.view.pane.setFocus()
    asked = []
    used.library.exercise_wanted.connect(asked.append)

    used.press("Return")

    assert asked == []
    assert used.window.current == "library"
