"""Every screen and dialog for those who use the keyboard or a screen reader."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from studyapp.bank import CardId, Level
from studyapp.study import Grade
from studyapp.study.mock import Setup
from studyapp.ui.shortcuts import COMMANDS

EXERCISE = CardId("total")
SCREENS = ("today", "library", "recall", "exercises", "mock", "progress")
DIALOGS = {"keys": "F1", "goal": "Ctrl+Comma", "palette": "Ctrl+K"}
MOST_NODES = 3_000


@pytest.fixture
def used(house):
    """With something to show everywhere: a card, a bookmark, a note, an exercise, a session."""
    house.open_without_questions("library")
    house.assembly.open_card("list-or-tuple")
    house.press("B")
    house.press("N")
    house.window.show_screen("library")
    house.press("Ctrl+F", on=house.library.view.tree)
    house.studies.desk.progress.record("total", Grade.MISSED, house.now, house.now - house.now)
    leave_an_exercise(house)
    house.studies.start_session()
    house.rest()
    return house


def leave_an_exercise(house):
    """Its page stands behind the list from then on; in its editor Tab indents."""
    house.studies.open_exercise(EXERCISE)
    house.rest()
    house.press("Alt+Left")


def show(house, place):
    """A screen or dialog by its name."""
    if place in SCREENS:
        house.window.show_screen(place)
        house.rest()
        return house.window
    house.press(DIALOGS[place])
    (dialog,) = house.dialogs()
    house.until(lambda: dialog.isAncestorOf(QApplication.focusWidget() or house.window))
    return dialog


def nodes(interface):
    """The tree as a screen reader walks it."""
    waiting = [interface]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        node = waiting.pop()
        yield node
        waiting += [child for n in range(node.childCount()) if (child := node.child(n))]
    pytest.fail("the tree does not end")


@pytest.mark.parametrize("place", [*SCREENS, *DIALOGS])
def test_every_control_has_a_name(used, place):
    window = show(used, place)
    tree = nodes(QAccessible.queryAccessibleInterface(window))

    unnamed = [
        (node.role().name, type(node.object()).__name__)
        for node in tree
        if node.state().focusable
        and not node.state().invisible
        and not node.text(QAccessible.Text.Name).strip()
        and not is_a_part(node.object())
    ]

    assert unnamed == []
    if window is not used.window:
        window.close()


def is_a_part(widget):
    """The line within a date field is spoken as the field; a window as its title."""
    return isinstance(widget, QWidget) and (
        isinstance(widget.parent(), QAbstractSpinBox | QCalendarWidget)
    )


def reachable(window):
    """What Tab ought to come to; of a group of buttons one is enough, arrow keys lead on."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is window
        and not is_led_to_by_arrows(widget)
        and not isinstance(widget.parent(), QAbstractSpinBox)
    }


def is_led_to_by_arrows(widget):
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return widget.autoExclusive() or (group is not None and widget is not group.buttons()[0])


def tabbed_through(window, key=Qt.Key.Key_Tab):
    """Once round; within a page Tab goes from link to link, so some come several times in a row."""
    first = QApplication.focusWidget()
    came, has_left = {first}, False
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget(), key)
        widget = QApplication.focusWidget()
        if has_left and widget is first:
            return came
        has_left = has_left or widget is not first
        came.add(widget)
    pytest.fail(f"Tab does not come round: {[spoken(widget) for widget in came]}")


@pytest.mark.parametrize("place", [*SCREENS, "keys", "goal"])
def test_tab_reaches_every_control(used, place):
    window = show(used, place)
    wanted = reachable(window)

    missed = {spoken(widget) for widget in wanted - tabbed_through(window)}

    assert wanted
    assert missed == set()
    if window is not used.window:
        window.close()


def spoken(widget):
    return (type(widget).__name__, widget.accessibleName() or widget.objectName())


@pytest.mark.parametrize("screen", SCREENS)
def test_shift_and_tab_go_round_the_other_way(used, screen):
    show(used, screen)
    forth = tabbed_through(used.window)

    back = tabbed_through(used.window, Qt.Key.Key_Backtab)

    assert back == forth


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_begins_with_the_focus_within_it(used, screen):
    used.window.show_screen("today" if screen != "today" else "progress")

    used.window.show_screen(screen)

    assert used.window.current_screen().isAncestorOf(QApplication.focusWidget())


# commands


def bound(house):
    return [
        action for action in house.window.findChildren(QAction) if action.objectName() in COMMANDS
    ]


def hold_interview(house):
    """One with code and clarifications, so that nothing is missing."""
    house.window.show_screen("mock")
    mock = house.studies.mock
    if mock.interview is None:
        house.until(mock.view.home.plan.begin.isEnabled)
        mock.setup.take(Setup("code", Level.MID, any_role=True))
        mock.view.home.plan.begin.click()
    return mock.interview.view.page


def show_every_page_of_interviews(house):
    hold_interview(house)
    mock = house.studies.mock
    held = mock._mock
    mock.interview._do(mock.interview.interview.leave)
    mock._show_report(held)


def test_every_command_of_the_table_is_bound(used):
    for screen in SCREENS:
        used.window.show_screen(screen)
    show_every_page_of_interviews(used)

    names = {action.objectName() for action in bound(used)}

    assert names == set(COMMANDS)


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_means_two_things_at_a_time(used, screen):
    used.window.show_screen(screen)
    shown = [*used.window.actions(), *used.window.current_screen().actions()]

    keys = [key for action in shown if action.isEnabled() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_every_command_without_a_key_is_in_the_palette(used):
    dialog = show(used, "palette")

    texts = {entry.text for entry in dialog._entries}

    assert {one.text for one in COMMANDS.values() if not one.keys and not one.screen} <= texts
    dialog.close()


SINGLE = {
    key
    for command in COMMANDS.values()
    for key in command.keys
    if "+" not in key.removeprefix("Shift+") and not re.fullmatch(r"(Shift\+)?F\d+|Escape", key)
}
FIELDS = {
    "the search": lambda house: house.library.view.search,
    "the find bar": lambda house: house.library.view.find_bar.field,
    "a note": lambda house: house.library._own_words.panel.note,
    "an own answer": lambda house: house.library._own_words.panel.answer,
    "the filter of the exercises": lambda house: house.studies.exercises.view.catalogue.field,
    "an answer in an interview": lambda house: hold_interview(house).work.target,
    "a question back": lambda house: hold_interview(house).clarify.field,
    "the seed of an interview": lambda house: show_mock(house).view.home.form.seed,
    "an answer to a question": lambda house: house.recall.view.asking.thinking.field,
}


def show_mock(house):
    house.window.show_screen("mock")
    house.studies.mock.view.home.form.more.click()
    return house.studies.mock


def test_there_are_single_keys():
    assert {"B", "Shift+S", "1", "4", "Space", "Return", "/", "?"} <= SINGLE


@pytest.mark.parametrize("place", FIELDS)
def test_no_single_key_is_a_command_while_one_types(used, place):
    used.window.show_screen("exercises")
    field = FIELDS[place](used)
    screens = {"interview": "mock", "back": "mock", "question": "recall", "exercises": "exercises"}
    screen = next((screen for word, screen in screens.items() if word in place), "library")
    if screen != "mock":  # there, the page would be another
        used.window.show_screen(screen)
    if place == "an own answer":
        used.library.write(own_answer=True)
    if "to a question" in place:
        used.press("T")
    field.setFocus()
    assert field.hasFocus()
    done = []
    for action in bound(used):
        action.triggered.connect(lambda _on, action=action: done.append(action.objectName()))

    for key in sorted(SINGLE):
        field.setFocus()
        combination = QKeySequence(key)[0]
        QTest.keyClick(field, combination.key(), combination.keyboardModifiers())

    assert done == []


def test_every_field_of_the_window_is_among_those_tried(used):
    for screen in SCREENS:
        used.window.show_screen(screen)
    tried = {field(used) for field in FIELDS.values()}

    fields = {
        field
        for kind in (QLineEdit, QPlainTextEdit)
        for field in used.window.findChildren(kind)
        if not field.isReadOnly()
    }
    others = {spoken(field) for field in fields - tried}

    assert others <= {
        ("QPlainTextEdit", "Note on this question"),  # the same panel, in recall
        ("QPlainTextEdit", "My own answer"),
        ("CodeEditor", "Your code"),  # tried in tests/ui/exercise
        ("OutputField", "What the program prints"),
        ("QLineEdit", "qt_spinbox_lineedit"),
        ("QPlainTextEdit", "Approach and cost"),  # an answer in an interview, as the one tried
        ("QPlainTextEdit", "Scratch notes"),
    }
