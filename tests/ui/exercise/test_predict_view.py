import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from studyapp.ui.exercise.predict_view import PredictView

PROGRAM = "for x in range(2):\n    print(x)\n"


@pytest.fixture
def view(qtbot, look):
    made = PredictView(look)
    qtbot.addWidget(made)
    made.resize(600, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_program(PROGRAM)
    made.setFocus()
    return made


def test_the_program_is_only_read(view, qtbot):
    qtbot.keyClicks(view.program, "x")

    assert view.program.code() == PROGRAM.rstrip()


def test_what_is_typed_is_told_once_the_keys_rest(view, qtbot):
    with qtbot.waitSignal(view.edited) as edited:
        qtbot.keyClicks(view.field, "0")

    assert edited.args == ["0"]


def test_what_was_typed_before_is_there_and_not_told_again(view, qtbot):
    with qtbot.assertNotEmitted(view.edited):
        view.show_program(PROGRAM, "0\n1")
        view.flush()

    assert view.typed() == "0\n1"


def test_tab_leads_out_of_the_field(view, qtbot):
    qtbot.keyClick(view.field, Qt.Key.Key_Tab)

    assert view.typed() == ""


def test_ctrl_and_enter_are_the_screens(view, qtbot):
    shortcut = QShortcut(QKeySequence("Ctrl+Return"), view)

    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(view.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert view.typed() == ""


def test_a_wrong_prediction_stands_beside_what_is_printed(view, qtbot):
    qtbot.keyClicks(view.field, "0  ")

    view.show_result("1 of 2 lines right.", "0\n1\n")

    assert view.said.text() == "1 of 2 lines right."
    assert [view.diff.left.sign_of(line) for line in (1, 2)] == ["", "−"]
    assert view.diff.headings[0].text() == "−  The program prints"


def test_without_the_key_only_the_sentence_is_shown(view):
    view.show_result("Every line is right.")

    assert view.said.isVisible()
    assert not view.diff.isVisible()


def test_the_next_program_has_no_result(view):
    view.show_result("Right.", "0\n1")

    view.show_program("print(1)")

    assert not view.said.isVisible()
    assert not view.diff.isVisible()
