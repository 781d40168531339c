"""The page of an exercise for those who use the keyboard or a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.exercise.panes import Pane
from studyapp.ui.exercise.task_pane import Side
from studyapp.ui.shortcuts import COMMANDS
from tests.ui.exercise.exercises import COSTS, EVENS, LEAST, PRINTS, TOTAL, solution

SINGLE = [
    key
    for command in COMMANDS.values()
    for key in command.keys
    if command.screen == "exercises" and len(key) == 1
]


def commands_done(room):
    done = []
    for action in room.page.actions():
        action.triggered.connect(lambda _on, action=action: done.append(action.objectName()))
    return done


@pytest.mark.parametrize("exercise", [TOTAL, PRINTS])
def test_single_keys_are_letters_where_one_writes(room, exercise):
    room.open(exercise)
    done = commands_done(room)

    for key in SINGLE:
        room.press(key)

    assert len(SINGLE) >= 8
    assert done == []


def test_beside_the_editor_they_are_commands(room):
    room.open(TOTAL)
    done = commands_done(room)
    room.page.focus_pane(Pane.TASK)

    room.press("H")

    assert done == ["hint"]


def test_grades_are_keys_only_while_a_grade_is_asked(room):
    room.open(TOTAL)
    room.page.focus_pane(Pane.TASK)

    room.press("4")

    assert room.reviews() == []


def unnamed(window):
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        node = waiting.pop()
        waiting += [child for n in range(node.childCount()) if (child := node.child(n))]
        state = node.state()
        named = node.text(QAccessible.Text.Name).strip()
        if state.focusable and not state.invisible and not named:
            yield node.role().name, type(node.object()).__name__


@pytest.mark.parametrize("exercise", [TOTAL, EVENS, PRINTS, COSTS])
@pytest.mark.parametrize("side", list(Side))
def test_every_control_has_a_name(room, exercise, side):
    room.open(exercise)
    room.page.hint_wanted.emit()

    room.page.show_side(side)

    assert list(unnamed(room.window)) == []


def test_so_have_those_of_results_grades_and_solution(room):
    room.open(LEAST)
    room.submit()
    at_results = list(unnamed(room.window))
    room.write(solution(LEAST))
    room.submit()
    room.page.show_side(Side.SOLUTION)

    assert at_results == []
    assert list(unnamed(room.window)) == []


def reachable(page):
    return {
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


@pytest.mark.parametrize("exercise", [TOTAL, PRINTS])
def test_tab_reaches_every_control_out_of_the_editor_by_escape(room, exercise):
    room.open(exercise)
    wanted = reachable(room.page)
    came = set()

    for _ in range(80):
        room.press("Escape")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        came.add(QApplication.focusWidget())

    assert {widget.accessibleName() for widget in wanted - came} == set()


def after_tab(room):
    room.press("Tab")
    return QApplication.focusWidget()


def test_tab_leads_from_a_hint_to_what_it_says(room):
    room.open(TOTAL)
    for _ in range(3):
        room.page.hint_wanted.emit()
    rung = room.page.ladder._rungs[2]
    room.until(rung.isVisible)
    rung.setFocus()

    came = [after_tab(room), after_tab(room)]

    assert came == [room.page.ladder.next, room.page.jumble.list]


def test_tab_leads_from_the_costs_to_leaving_them_out(room):
    room.open(TOTAL)
    room.write(solution(TOTAL))
    room.submit()
    *_, last = room.page.cost.buttons.values()
    last.setFocus()

    assert after_tab(room) is room.page.cost.skip


def test_tab_leads_from_the_filters_to_the_list(room):
    *_, last = room.view.catalogue.chips.values()
    last.setFocus()

    assert after_tab(room) is room.view.catalogue.tree


def test_tab_leads_from_the_solution_to_the_editor(room):
    room.open(TOTAL)
    room.page.solution_wanted.emit()
    room.page.solution.give_up.click()
    room.page.solution.really.click()
    room.page.solution.code.setFocus()

    assert after_tab(room) is room.page.work.editor


def test_every_key_of_the_page_is_listed_and_bound(room):
    bound = {action.objectName() for action in room.page.actions()}

    assert bound == {name for name, one in COMMANDS.items() if one.screen == "exercises"}


@pytest.mark.parametrize("size", [(1280, 760), (700, 900), (640, 480)])
def test_f6_leads_to_every_part_at_every_size(room, size):
    room.window.resize(*size)
    QApplication.processEvents()
    room.open(LEAST)
    room.run()
    came = set()

    for _ in range(3):
        room.press("F6")
        came.add(room.page._pane_with_focus())
        assert room.page.panes.is_seen(room.page._pane_with_focus())

    assert came == set(Pane)


def test_in_a_small_window_a_failure_brings_the_results_to_the_front(room):
    room.window.resize(640, 480)
    QApplication.processEvents()
    room.open(LEAST)

    room.run()

    assert room.page.panes.is_seen(Pane.RESULTS)
    assert not room.page.panes.is_seen(Pane.CODE)


def test_and_the_keys_with_them(room):
    room.window.resize(640, 480)
    QApplication.processEvents()
    room.open(LEAST)

    room.run()

    assert room.page.verdicts.rows[0].head.hasFocus()


def test_and_its_line_the_code(room):
    room.window.resize(640, 480)
    QApplication.processEvents()
    room.open(LEAST)
    room.write("def least(numbers):\n    return numbers[9]\n")
    room.run()

    room.page.verdicts.line_wanted.emit(2)

    assert room.page.panes.is_seen(Pane.CODE)
    assert QApplication.focusWidget() is room.page.work.editor


def test_no_part_of_the_task_asks_for_more_room_than_it_has(room):
    room.open(TOTAL)

    assert room.page.task.minimumSizeHint().width() < 400
    assert room.page.panes._across.sizes()[0] < 520


def test_the_editor_has_a_dozen_lines_at_least(room):
    room.open(TOTAL)

    editor = room.page.work.editor

    assert editor.viewport().height() >= 12 * editor.fontMetrics().height()


def test_every_key_text_is_one_that_qt_knows():
    assert all(QKeySequence(key).toString() for key in SINGLE)
