import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.bank.markup import compile_markdown
from studyapp.ui.theme import load_theme
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.find_bar import FindBar

FONTS = {"text_font": "Inter", "code_font": "JetBrains Mono", "font_px": "15"}


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    return window


@pytest.fixture
def pane(window):
    pane = AnswerPane()
    pane.set_tokens({**load_theme("light").colors, **FONTS})
    pane.show_html(compile_markdown("recall, precision and recall").html, [], [])
    window.layout().addWidget(pane)
    return pane


@pytest.fixture
def bar(qtbot, window, pane):
    bar = FindBar(pane)
    window.layout().addWidget(bar)
    with qtbot.waitActive(window):
        window.show()
    return bar


def test_the_bar_is_hidden_until_opened(bar):
    assert bar.isHidden()


def test_opening_leads_to_the_field(bar):
    bar.open()

    assert bar.field.hasFocus()


def test_typing_finds(qtbot, bar):
    bar.open()

    qtbot.keyClicks(bar.field, "recall")

    assert bar.count.text() == "1 of 2"


def test_enter_goes_to_the_next_hit(qtbot, bar):
    bar.open()
    qtbot.keyClicks(bar.field, "recall")

    qtbot.keyClick(bar.field, Qt.Key.Key_Return)

    assert bar.count.text() == "2 of 2"


def test_shift_and_enter_go_to_the_hit_before(qtbot, bar):
    bar.open()
    qtbot.keyClicks(bar.field, "re")

    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert bar.count.text() == "3 of 3"


def test_the_buttons_go_to_the_next_and_the_one_before(qtbot, bar):
    bar.open()
    qtbot.keyClicks(bar.field, "re")

    qtbot.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.previous_button, Qt.MouseButton.LeftButton)

    assert bar.count.text() == "2 of 3"


def test_what_is_not_found_is_said(qtbot, bar):
    bar.open()

    qtbot.keyClicks(bar.field, "F1 score")

    assert bar.count.text() == "Not found"
    assert not bar.next_button.isEnabled()


def test_escape_hides_the_bar_and_its_marks(qtbot, bar, pane):
    bar.open()
    qtbot.keyClicks(bar.field, "recall")

    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)

    assert bar.isHidden()
    assert pane.extraSelections() == []
    assert pane.hasFocus()


def test_opening_again_finds_the_same_words(qtbot, bar, pane):
    bar.open()
    qtbot.keyClicks(bar.field, "recall")
    bar.dismiss()

    bar.open()

    assert bar.count.text() == "1 of 2"
    assert bar.field.selectedText() == "recall"


def test_every_control_has_a_name(bar):
    controls = [bar.field, bar.previous_button, bar.next_button, bar.close_button]

    assert all(control.accessibleName() for control in controls)
