import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from studyapp.practice import Difference
from studyapp.ui.theme import Choice
from studyapp.ui.widgets.diff_view import DiffView

NUMBERS = Difference(
    got="[\n    0.7504,\n    1,\n    2,\n]",
    want="[\n    0.7501,\n    1,\n]",
    where="[0]",
    note="differs by 0.0003, more than the tolerance 1e-9",
)


@pytest.fixture
def view(qtbot, look):
    made = DiffView(look)
    qtbot.addWidget(made)
    made.resize(800, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def marked(pane):
    """The marked words with the colour behind them."""
    return [
        (mark.cursor.selectedText(), mark.format.background().color().name())
        for mark in pane.extraSelections()
        if mark.cursor.hasSelection()
    ]


def signs(pane):
    return [pane.sign_of(number) for number in range(1, pane.blockCount() + 1)]


def test_what_differs_is_marked_by_signs_and_by_colour(view, look):
    view.show_difference(NUMBERS)

    assert signs(view.left) == ["", "−", "", "", ""]
    assert signs(view.right) == ["", "+", "", "+", ""]
    assert marked(view.left) == [("0.7501", look.theme.color("want_mark").name())]
    assert marked(view.right)[0] == ("0.7504", look.theme.color("got_mark").name())


def test_lines_that_belong_together_stand_side_by_side(view):
    view.show_difference(NUMBERS)

    assert view.left.code().split("\n")[-1] == view.right.code().split("\n")[-1] == "]"
    assert view.left.blockCount() == view.right.blockCount() == 5


def test_where_it_is_narrow_each_line_stands_below_the_one_it_differs_from(view, qtbot):
    view.show_difference(NUMBERS)

    view.resize(400, 500)

    qtbot.waitUntil(view.both.isVisible)
    assert not view.left.isVisible()
    lines = view.both.code().split("\n")
    assert list(zip(signs(view.both), lines, strict=True)) == [
        ("", "["),
        ("−", "    0.7501,"),
        ("+", "    0.7504,"),
        ("", "    1,"),
        ("+", "    2,"),
        ("", "]"),
    ]


def test_lines_too_wide_for_a_half_are_shown_in_one(view):
    row = ", ".join(f"column_{number}" for number in range(6))

    view.show_texts(row, row.replace("column_3", "column_9"))

    assert view.stands_together
    assert view.both.horizontalScrollBar().maximum() == 0


def test_code_that_differs_is_read_in_blocks(view):
    view.set_language("python")
    view.resize(300, 500)

    view.show_texts("a = 1\nb = 2\nc = 3", "d = 4\ne = 5\nc = 3", ("Before", "After"))

    assert signs(view.both) == ["−", "−", "+", "+", ""]


def test_a_text_alone_is_not_compared(view):
    view.show_one(on=True)

    view.show_texts("x" * 300, "x" * 300)

    assert not view.stands_together
    assert not view.left.isVisible()


def test_screen_readers_hear_the_signs_of_both_in_one(view):
    view.show_difference(Difference("1", "2"))

    assert view.both.accessibleDescription() == "- 2\n+ 1"


def test_the_note_says_by_how_much_and_where(view):
    view.show_difference(NUMBERS)

    assert view.note.text() == (
        "Differs by 0.0003, more than the tolerance 1e-9. The first difference is at [0]."
    )


def test_without_a_note_nothing_is_said(view):
    view.show_difference(Difference("1", "2"))

    assert view.note.isHidden()


def test_it_is_copied_as_text(view, qtbot):
    view.show_difference(Difference("1", "2", note="off by one"))

    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == "- Expected\n+ Got\n\n- 2\n+ 1\n\nOff by one."


def test_screen_readers_hear_how_much_differs(view):
    view.show_difference(NUMBERS)

    assert view.left.accessibleName() == "Expected: 4 lines, 1 marked"
    assert view.right.accessibleName() == "Got: 5 lines, 2 marked"


def test_long_texts_scroll_together(view):
    text = "\n".join(f"line {number} " + "x" * 200 for number in range(60))
    view.show_texts(text, text.replace("line 3 ", "line 4 "))

    view.left.verticalScrollBar().setValue(20)
    view.right.horizontalScrollBar().setValue(50)

    assert view.right.verticalScrollBar().value() == 20
    assert view.left.horizontalScrollBar().value() == 50


def test_another_theme_changes_the_marks(view, look):
    view.show_difference(NUMBERS)

    look.choose(Choice.DARK)

    assert marked(view.left) == [("0.7501", look.theme.color("want_mark").name())]


@pytest.mark.parametrize("steps", [-2, 0, 7])
def test_short_texts_are_shown_whole_at_every_size(view, look, qtbot, steps):
    view.show_difference(NUMBERS)

    look.zoom_by(steps)

    qtbot.waitUntil(lambda: view.right.height() == view.right.maximumHeight())
    assert view.right.verticalScrollBar().maximum() == 0
    assert view.right.horizontalScrollBar().maximum() == 0
