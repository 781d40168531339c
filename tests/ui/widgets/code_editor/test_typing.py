import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.code_editor.written import put, seen


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("x = 1|", "x = 1\n|"),
        ("    x = 1|", "    x = 1\n    |"),
        ("if x:|", "if x:\n    |"),
        ("    if x:  # why|", "    if x:  # why\n        |"),
        ("x = [1:|", "x = [1:\n    |"),
        ("f(a,|", "f(a,\n    |"),
        ("f(a,\n    b,|", "f(a,\n    b,\n    |"),
        ("    f(a,\n      b)|", "    f(a,\n      b)\n    |"),
        ("def f(\n    a,\n):|", "def f(\n    a,\n):\n    |"),
        ("f(|)", "f(\n    |\n)"),
        ("x = {|}", "x = {\n    |\n}"),
        ("    return x|", "    return x\n|"),
        ("        raise ValueError|", "        raise ValueError\n    |"),
        ("    pass|", "    pass\n|"),
        ("    return f(|", "    return f(\n        |"),
        ("    return f(\n        x\n    )|", "    return f(\n        x\n    )\n|"),
        ("    returned = 1|", "    returned = 1\n    |"),
        ("    |", "\n    |"),
        ("  |  x = 1", "  \n  |  x = 1"),
        ("    a = 1|  + 2", "    a = 1\n    |+ 2"),
        ('    x = """a:|', '    x = """a:\n    |'),
        ('    s = "(|)"', '    s = "(\n    |)"'),
        ("    # as follows:|", "    # as follows:\n    |"),
        ("if ^x|:", "if \n|:"),
    ],
)
def test_enter_indents_as_what_stands_before_it_asks_for(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert seen(editor) == after


def test_enter_in_sql_keeps_the_indent(sql, qtbot):
    put(sql, "  SELECT a|")

    qtbot.keyClick(sql, Qt.Key.Key_Return)

    assert seen(sql) == "  SELECT a\n  |"


def test_shift_and_enter_begin_a_line_as_enter_does(editor, qtbot):
    put(editor, "if x:|")

    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert seen(editor) == "if x:\n    |"


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("        |x", "    |x"),
        ("      |x", "    |x"),
        ("f(|)", "f|"),
        ("x = '|'", "x = |"),
        ("'a'|'b'", "'a|'b'"),
        ("ab|", "a|"),
        ("    ^    |", "    |"),
        ("(|]", "|]"),
    ],
)
def test_backspace_takes_an_indent_or_an_empty_pair(editor, qtbot, code, after):
    put(editor, code)

    qtbot.keyClick(editor, Qt.Key.Key_Backspace)

    assert seen(editor) == after


@pytest.mark.parametrize(
    ("code", "typed", "after"),
    [
        ("f|", "(", "f(|)"),
        ("f|", "()", "f()|"),
        ("f|", "(x)", "f(x)|"),
        ("|x", "(", "(|x"),
        ("f(g(x|)", "))", "f(g(x))|"),
        ("f(x|)", ")", "f(x)|"),
        ("x)|)", ")", "x))|)"),
        ("x = |", "[{", "x = [{|}]"),
        ("x = |", '"', 'x = "|"'),
        ("x = |", '"a"', 'x = "a"|'),
        ("x = f|", '"', 'x = f"|"'),
        ("x = don|", "'", "x = don'|"),
        ("# don|", "'", "# don'|"),
        ("# see |", "(", "# see (|"),
        ('"it|"', "'", '"it\'|"'),
        (r'"a\|"', '"', r'"a\"|"'),
        ("|", '"""', '"""|"""'),
        ("|", '"""a"""', '"""a"""|'),
        ('f"{|}"', "}", 'f"{}|"'),
        ("^ab|", "(", "(^ab|)"),
        ("|ab^", "[", "[|ab^]"),
        ("^ab|", '"', '"^ab|"'),
        ("^ab|", "}", "}|"),
    ],
)
def test_brackets_and_quotes_come_in_pairs(editor, qtbot, code, typed, after):
    put(editor, code)

    qtbot.keyClicks(editor, typed)

    assert seen(editor) == after


def test_a_sign_behind_altgr_is_paired_too(editor):
    put(editor, "x = |")
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

    QApplication.sendEvent(
        editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_BracketLeft, altgr, "[")
    )

    assert seen(editor) == "x = [|]"


def test_a_wrapped_selection_is_unwrapped_in_one_step(editor, qtbot):
    put(editor, "^ab|")

    qtbot.keyClicks(editor, "(")
    editor.undo()

    assert editor.code() == "ab"


def test_a_pair_is_undone_in_one_step(editor, qtbot):
    put(editor, "f|")

    qtbot.keyClicks(editor, "(")
    editor.undo()

    assert editor.code() == "f"


def test_an_opened_up_pair_is_undone_in_one_step(editor, qtbot):
    put(editor, "f(|)")

    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.undo()

    assert editor.code() == "f()"
