from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from studyapp.bank import Level, Role
from studyapp.study import Goal
from studyapp.ui.welcome import welcome_dialog
from studyapp.ui.welcome.interview_day import When

TODAY = date(2030, 1, 15)
NO_GOAL = Goal()


@pytest.fixture
def ask(qtbot, look):
    """Opens the dialog on a goal; `dialog.answers` gathers what it says."""
    opened = []

    def opener(goal=NO_GOAL):
        dialog = welcome_dialog(look, goal, TODAY)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.answers = []
        dialog.answered.connect(dialog.answers.append)
        opened.append(dialog)
        dialog.open()
        dialog.activateWindow()
        assert QTest.qWaitForWindowActive(dialog)
        return dialog

    yield opener
    for dialog in opened:
        dialog.close()
        dialog.deleteLater()


def focus() -> QWidget:
    return QApplication.focusWidget()


def test_enter_takes_over_what_is_chosen(qtbot, ask):
    dialog = ask()
    dialog.role.choose(Role.ML_ENGINEER)
    dialog.level.choose(Level.SENIOR)

    qtbot.keyClick(focus(), Qt.Key.Key_Return)

    assert dialog.answers == [Goal(Role.ML_ENGINEER, Level.SENIOR, asked=True)]


def test_escape_skips_all_three_questions(qtbot, ask):
    dialog = ask()
    dialog.role.choose(Role.ML_ENGINEER)

    qtbot.keyClick(focus(), Qt.Key.Key_Escape)

    assert dialog.answers == [Goal(asked=True)]


def test_each_question_may_stay_open(qtbot, ask):
    dialog = ask()

    dialog.go_on.click()

    assert dialog.answers == [Goal(asked=True)]


def test_leaving_a_later_visit_keeps_the_goal(qtbot, ask):
    goal = Goal(Role.MLOPS, Level.MID, TODAY + timedelta(days=40), 45, asked=True)
    dialog = ask(goal)
    dialog.minutes.usual.choose(90)

    dialog.skip.click()

    assert dialog.answers == [goal]


@pytest.mark.parametrize(
    "goal",
    [
        Goal(asked=True),
        Goal(Role.DATA_ANALYST, Level.JUNIOR, TODAY, 15, asked=True),
        Goal(Role.PYTHON_DEVELOPER, None, TODAY + timedelta(days=6), 37, asked=True),
        Goal(None, Level.SENIOR, TODAY + timedelta(days=300), 480, asked=True),
    ],
)
def test_a_goal_that_is_not_touched_stays_as_it_is(ask, goal):
    dialog = ask(goal)

    dialog.go_on.click()

    assert dialog.answers == [goal]


def test_arrow_keys_choose_within_a_question(qtbot, ask):
    dialog = ask()
    dialog.role.focus()

    qtbot.keyClick(focus(), Qt.Key.Key_Right)
    qtbot.keyClick(focus(), Qt.Key.Key_Right)
    qtbot.keyClick(focus(), Qt.Key.Key_Left)

    assert dialog.goal.role is Role.DATA_ANALYST


def test_arrow_keys_stop_at_the_last_choice(qtbot, ask):
    dialog = ask()
    dialog.level.focus()

    for _ in range(10):
        qtbot.keyClick(focus(), Qt.Key.Key_Down)

    assert dialog.goal.level is Level.SENIOR


def test_tab_goes_from_question_to_question(qtbot, ask):
    dialog = ask()
    reached = [focus()]

    for _ in range(4):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
        reached.append(focus())

    questions = (dialog.role, dialog.level, dialog.interview.when, dialog.minutes.usual)
    checked = [next(b for b in row.buttons if b.isChecked()) for row in questions]
    assert reached[:4] == checked
    assert reached[4] in (dialog.skip, dialog.go_on)


def test_within_a_week_asks_for_the_day(ask):
    dialog = ask()

    dialog.interview.when.choose(When.THIS_WEEK)

    assert dialog.interview.week.isVisible()
    words = [button.text() for button in dialog.interview.week.buttons]
    assert words == ["Today", "Tomorrow", "Thu 17", "Fri 18", "Sat 19", "Sun 20", "Mon 21"]


def test_a_day_of_this_week_is_the_interview(ask):
    dialog = ask()
    dialog.interview.when.choose(When.THIS_WEEK)

    dialog.interview.week.choose(date(2030, 1, 18))

    assert dialog.goal.interview == date(2030, 1, 18)


def test_the_interview_cannot_lie_in_the_past(ask):
    dialog = ask()
    dialog.interview.when.choose(When.ON_A_DATE)

    dialog.interview.date.setDate(QDate(2029, 12, 24))

    assert dialog.goal.interview == TODAY


def test_a_day_that_has_passed_is_asked_anew(ask):
    dialog = ask(Goal(interview=TODAY - timedelta(days=3), asked=True))

    assert "has passed: 12 January" in dialog.interview.note.text()
    assert dialog.goal.interview is None


def test_other_opens_a_field_for_the_minutes(ask):
    dialog = ask()

    dialog.minutes.usual.buttons[-1].click()
    dialog.minutes.own.setValue(75)

    assert dialog.minutes.own.isVisible()
    assert dialog.goal.minutes_a_day == 75


@pytest.mark.parametrize(("typed", "kept"), [(1, 5), (5, 5), (480, 480), (1000, 480)])
def test_minutes_stay_between_five_and_eight_hours(ask, typed, kept):
    dialog = ask()
    dialog.minutes.usual.buttons[-1].click()

    dialog.minutes.own.setValue(typed)

    assert dialog.goal.minutes_a_day == kept


def test_every_control_has_a_name(ask):
    dialog = ask()
    controls = [
        widget
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
    ]

    unnamed = [
        widget
        for widget in controls
        if not widget.accessibleName() and not (isinstance(widget, QPushButton) and widget.text())
    ]
    assert controls
    assert unnamed == []


def test_at_double_size_everything_can_be_scrolled_to(qtbot, qapp, ask, look):
    for _ in range(5):
        look.zoom_by(1)
    dialog = ask()

    dialog.resize(1280, 700)
    qapp.processEvents()

    furthest = max(button.geometry().right() for button in dialog.role.buttons)
    assert furthest <= dialog.role.width()
    assert dialog.go_on.geometry().bottom() <= dialog.height()
