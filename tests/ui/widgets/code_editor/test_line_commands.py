import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from tests.ui.widgets.code_editor.written import put, seen

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TAB, COMMENT, UP, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Slash, Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("|x", "    |x"),
        ("ab|c", "ab  |c"),
        ("abcd|", "abcd    |"),
        ("^a\nb|", "    ^a\n    b|"),
        ("a^b\n\nc|d", "    a^b\n\n    c|d"),
        ("^a\n|b", "    ^a\n|b"),
    ],
)
def test_tab_indents(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, TAB)

    assert seen(editor) == after


def test_an_emoji_is_one_column(editor, qtbot):
    editor.set_code("é😀")
    editor.moveCursor(QTextCursor.MoveOperation.End)

    qtbot.keyClick(editor, TAB)

    assert editor.code() == "é😀  "


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("    x|", "x|"),
        ("      x|", "    x|"),
        ("x|", "x|"),
        ("\tx|", "x|"),
        ("    ^a\n      b|", "^a\n    b|"),
    ],
)
def test_shift_and_tab_outdent(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)

    assert seen(editor) == after


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("x = 1|", "# x = 1|"),
        ("    x|", "    # x|"),
        ("  ^if x:\n\n    y|", "  # ^if x:\n\n  #   y|"),
        ("# x|", "x|"),
        ("#x|", "x|"),
        ("    ^# a\n  #b|", "    ^a\n  b|"),
        ("^# a\nb|", "# ^# a\n# b|"),
        ("|", "# |"),
    ],
)
def test_ctrl_and_slash_comment_out_and_in(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, COMMENT, CTRL)

    assert seen(editor) == after


def test_sql_is_commented_out_with_dashes(sql, qtbot):
    put(sql, "  SELECT 1|")

    qtbot.keyClick(sql, COMMENT, CTRL)

    assert seen(sql) == "  -- SELECT 1|"


@pytest.mark.parametrize(
    ("key", "code", "after"),
    [
        (UP, "a\nb|\nc", "b|\na\nc"),
        (UP, "a|\nb", "a|\nb"),
        (UP, "a\n^b\nc|", "^b\nc|\na"),
        (DOWN, "a|\nb\nc", "b\na|\nc"),
        (DOWN, "a\nb|", "a\nb|"),
        (DOWN, "^a\n|b\nc", "b\n^a\n|c"),
        (DOWN, "a|b\n", "\na|b"),
    ],
)
def test_alt_and_an_arrow_move_lines(editor, qtbot, key, code, after):
    put(editor, code)

    qtbot.keyClick(editor, key, ALT)

    assert seen(editor) == after


@pytest.mark.parametrize(
    ("code", "after"),
    [("a|b\nc", "ab\na|b\nc"), ("^a\nb|\nc", "a\nb\n^a\nb|\nc"), ("a|", "a\na|")],
)
def test_ctrl_and_d_duplicate_lines(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_D, CTRL)

    assert seen(editor) == after


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("a|b\nc", "c|"),
        ("a\nb|c", "a|"),
        ("only|", "|"),
        ("^a\nb|\nc", "c|"),
        ("a\n|b\nc", "a\n|c"),
    ],
)
def test_ctrl_shift_and_k_delete_lines(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_K, CTRL | SHIFT)

    assert seen(editor) == after


@pytest.mark.parametrize(
    ("code", "after"),
    [("    ab|", "    |ab"), ("    |ab", "|    ab"), ("  |  ab", "    |ab"), ("ab|", "|ab")],
)
def test_home_goes_to_the_text_then_to_the_very_beginning(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_Home)

    assert seen(editor) == after


def test_shift_and_home_select(editor, qtbot):
    put(editor, "    ab|")

    qtbot.keyClick(editor, Qt.Key.Key_Home, SHIFT)

    assert seen(editor) == "    |ab^"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (TAB, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backtab, SHIFT),
        (COMMENT, CTRL),
        (UP, ALT),
        (DOWN, ALT),
        (Qt.Key.Key_D, CTRL),
        (Qt.Key.Key_K, CTRL | SHIFT),
    ],
)
def test_every_command_is_undone_in_one_step(editor, qtbot, key, modifiers):
    code = "a\n    ^b\n    c|\nd"
    put(editor, code)
    before = editor.code()

    qtbot.keyClick(editor, key, modifiers)
    changed = editor.code()
    editor.undo()

    assert changed != before
    assert editor.code() == before
