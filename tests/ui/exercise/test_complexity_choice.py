import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from studyapp.ui.exercise.complexity_choice import ComplexityChoice

CHOICES = ("O(1)", "O(n)", "O(n log n)")


@pytest.fixture
def choice(qtbot, look):
    made = ComplexityChoice(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.ask(CHOICES)
    made.setFocus()
    return made


def test_a_click_states_it(choice, qtbot):
    with qtbot.waitSignal(choice.stated) as stated:
        qtbot.mouseClick(choice.buttons["O(n)"], Qt.MouseButton.LeftButton)

    assert stated.args == ["O(n)"]


def test_a_number_states_it(choice, qtbot):
    with qtbot.waitSignal(choice.stated) as stated:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)

    assert stated.args == ["O(n log n)"]


def test_arrows_go_along_and_space_states_it(choice, qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)

    with qtbot.waitSignal(choice.stated) as stated:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert stated.args == ["O(n)"]


def test_it_may_be_skipped(choice, qtbot):
    with qtbot.waitSignal(choice.skipped):
        qtbot.mouseClick(choice.skip, Qt.MouseButton.LeftButton)


def test_where_it_is_the_exercise_it_may_not_be_skipped(choice):
    choice.ask(CHOICES, "What does this cost?", skippable=False)

    assert choice.question.text() == "What does this cost?"
    assert not choice.skip.isVisible()


def test_the_answer_is_marked_by_signs_and_told(choice):
    choice.show_answer("O(n)", "O(n log n)", "O(n) is too little.")

    texts = [button.text() for button in choice.buttons.values()]
    assert texts == ["O(1)", "✗ O(n)", "✓ O(n log n)"]
    assert choice.buttons["O(n)"].accessibleName() == "O(n), your answer, not right"
    assert choice.said.text() == "O(n) is too little."


def test_after_the_answer_nothing_can_be_picked(choice, qtbot):
    choice.show_answer("O(n)", "O(n)", "O(n) is right.")

    with qtbot.assertNotEmitted(choice.stated):
        qtbot.keyClick(choice, Qt.Key.Key_1)


def test_another_question_starts_anew(choice):
    choice.show_answer("O(n)", "O(n)", "right")

    choice.ask(CHOICES[:2])

    assert list(choice.buttons) == ["O(1)", "O(n)"]
    assert all(button.isEnabled() for button in choice.buttons.values())
    assert not choice.said.isVisible()
