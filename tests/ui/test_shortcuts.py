from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.ui.shortcuts import COMMANDS, bind, key_text

SCREENS = {"", "today", "library", "recall", "exercises", "mock", "progress"}


def keys_on(screen):
    """Every key that means something on a screen, with how often it is taken."""
    return Counter(
        QKeySequence(key).toString()
        for command in COMMANDS.values()
        if command.screen in {"", screen}
        for key in command.keys
    )


@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_no_key_means_two_things_on_a_screen(screen):
    assert {key: count for key, count in keys_on(screen).items() if count > 1} == {}


def test_every_key_is_one_that_qt_knows():
    keys = [key for command in COMMANDS.values() for key in command.keys]

    assert [key for key in keys if not QKeySequence(key).toString()] == []


def test_every_command_says_what_it_does_in_words_of_its_own():
    for screen in SCREENS:
        texts = [command.text for command in COMMANDS.values() if command.screen == screen]
        assert len(texts) == len(set(texts))


def test_every_command_belongs_to_a_screen_that_there_is():
    assert {command.screen for command in COMMANDS.values()} <= SCREENS


def test_a_key_is_told_as_the_platform_writes_it():
    assert key_text("palette") == QKeySequence("Ctrl+K").toString(
        QKeySequence.SequenceFormat.NativeText
    )


def test_a_command_without_a_key_tells_none():
    assert key_text("back up") == ""


@pytest.fixture
def window(qtbot):
    """A window with a screen that has a field, and another field outside the screen."""
    window = QWidget()
    window.screen = QWidget()
    window.screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.inside, window.outside = QLineEdit(), QLineEdit()
    QVBoxLayout(window.screen).addWidget(window.inside)
    column = QVBoxLayout(window)
    column.addWidget(window.screen)
    column.addWidget(window.outside)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_a_command_of_a_screen_works_while_the_focus_is_there(qtbot, window):
    done = []
    bind(window.screen, "bookmark", lambda: done.append(True))
    window.screen.setFocus()

    qtbot.keyClick(window.screen, Qt.Key.Key_B)

    assert done == [True]


def test_and_nowhere_else(qtbot, window):
    done = []
    bind(window.screen, "find", lambda: done.append(True))
    window.outside.setFocus()

    qtbot.keyClick(window.outside, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert done == []


def test_a_single_key_is_a_letter_in_a_field(qtbot, window):
    done = []
    bind(window.screen, "bookmark", lambda: done.append(True))
    window.inside.setFocus()

    qtbot.keyClick(window.inside, Qt.Key.Key_B)

    assert (done, window.inside.text()) == ([], "b")


def test_undo_in_a_field_is_the_fields_own(qtbot, window):
    done = []
    bind(window, "undo", lambda: done.append(True))
    window.inside.setFocus()
    qtbot.keyClicks(window.inside, "abc")

    qtbot.keyClick(window.inside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert (done, window.inside.text()) == ([], "")


def test_a_command_of_the_window_works_everywhere(qtbot, window):
    done = []
    bind(window, "palette", lambda: done.append(True))
    window.inside.setFocus()

    qtbot.keyClick(window.inside, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert done == [True]
