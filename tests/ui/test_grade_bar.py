import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from studyapp.study import Grade
from studyapp.ui.widgets.grade_bar import GradeBar


@pytest.fixture
def bar(qtbot):
    made = GradeBar()
    qtbot.addWidget(made)
    made.resize(1000, 120)
    made.show()
    return made


@pytest.mark.parametrize("grade", Grade)
def test_a_click_tells_the_grade(bar, qtbot, grade):
    with qtbot.waitSignal(bar.graded) as graded:
        qtbot.mouseClick(bar.buttons[grade], Qt.MouseButton.LeftButton)

    assert graded.args == [grade]


def test_a_button_reads_its_grade_and_its_return(bar):
    bar.offer({Grade.SOLID: "tomorrow"})

    assert bar.buttons[Grade.SOLID].accessibleName() == "Solid, back tomorrow"


def test_without_a_known_return_the_grade_alone_is_read(bar):
    bar.offer({Grade.SOLID: "tomorrow"})
    bar.offer({})

    assert bar.buttons[Grade.SOLID].accessibleName() == "Solid"


def test_the_suggested_grade_is_marked_in_words_too(bar):
    bar.suggest(Grade.SHAKY, "Suggested: Shaky but right – 2 of 3 key points", "the rules")

    assert bar.sentence.text() == "Suggested: Shaky but right – 2 of 3 key points"
    assert bar.buttons[Grade.SHAKY].accessibleName() == "Shaky but right, suggested"
    assert bar.buttons[Grade.SHAKY].toolTip() == "the rules"


def test_another_suggestion_takes_the_place_of_the_first(bar):
    bar.suggest(Grade.SHAKY, "one")
    bar.suggest(Grade.SOLID, "two")

    assert [grade for grade, button in bar.buttons.items() if button.suggested] == [Grade.SOLID]


def test_no_suggestion_marks_nothing(bar):
    bar.suggest(Grade.SHAKY, "one")
    bar.suggest(None, "How well did you know it?")

    assert not any(button.suggested for button in bar.buttons.values())


def test_where_it_is_narrow_the_buttons_stand_two_and_two(bar, qtbot):
    def rows():
        return len({button.y() for button in bar.buttons.values()})

    wide = rows()
    bar.resize(bar.minimumSizeHint().width(), 200)

    assert wide == 1
    qtbot.waitUntil(lambda: rows() == 2)


def words_of(button):
    return [label.text() for label in button.findChildren(QLabel)]


def test_a_roomy_button_says_that_it_is_suggested(bar):
    bar.offer({Grade.SHAKY: "in 6 minutes"})
    bar.suggest(Grade.SHAKY, "Suggested: Shaky but right")

    assert words_of(bar.buttons[Grade.SHAKY])[1] == "in 6 minutes · suggested"


def test_a_narrow_button_keeps_to_what_fits(bar, qtbot):
    bar.offer({Grade.SHAKY: "in 60 to 66 minutes"})
    bar.suggest(Grade.SHAKY, "Suggested: Shaky but right")
    button = bar.buttons[Grade.SHAKY]
    bar.resize(4 * button.sizeHint().width() + 40, 120)

    qtbot.waitUntil(lambda: words_of(button)[1] == "in 60 to 66 minutes")
    assert button.accessibleName() == "Shaky but right, back in 60 to 66 minutes, suggested"
