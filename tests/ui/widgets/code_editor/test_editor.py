import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from studyapp.ui.theme import Choice
from studyapp.ui.widgets.code_editor import CodeEditor
from tests.ui.widgets.code_editor.written import put, seen

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNCLOSED = "x\ny = f(\n"


@pytest.fixture
def screen(qtbot, look, background):
    """A field before and one behind the editor, as on a screen."""
    made = QWidget()
    column = QVBoxLayout(made)
    made.before, made.editor, made.after = (
        QLineEdit(),
        CodeEditor(look, background),
        QLineEdit(),
    )
    for widget in (made.before, made.editor, made.after):
        column.addWidget(widget)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.editor.setFocus()
    return made


# Telling


def test_what_was_typed_is_told_once_the_keys_rest(editor, qtbot):
    with qtbot.waitSignal(editor.edited) as edited:
        qtbot.keyClicks(editor, "x=1")

    assert edited.args == ["x=1"]


def test_flushing_tells_at_once_and_only_once(editor, qtbot):
    told = []
    editor.edited.connect(told.append)
    qtbot.keyClicks(editor, "x")

    editor.flush()
    editor.flush()

    assert told == ["x"]


def test_another_text_is_no_edit(editor, qtbot):
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_code("x = 1")
        editor.flush()


def test_another_look_is_no_edit(editor, look, qtbot):
    editor.set_code("x = 1  # one")

    with qtbot.assertNotEmitted(editor.edited):
        look.choose(Choice.DARK)
        editor.flush()


def test_leaving_the_editor_tells_what_was_typed(screen, qtbot):
    qtbot.keyClicks(screen.editor, "x")

    with qtbot.waitSignal(screen.editor.edited):
        screen.after.setFocus()


# The text


def test_the_code_comes_back_exactly(editor):
    code = "x = '\u00a0😀'\n\n\ty = 1   \n"

    editor.set_code(code)

    assert editor.code() == code


def test_every_end_of_a_line_is_one(editor):
    editor.set_code("a\r\nb\rc\u2029d\u2028e")

    assert editor.code() == "a\nb\nc\nd\ne"


def test_a_draft_comes_back_with_its_cursor(editor):
    editor.restore("ab\ncd", 4)

    assert seen(editor) == "ab\nc|d"


def test_a_cursor_beyond_the_draft_stands_at_its_end(editor):
    editor.restore("ab", 99)

    assert seen(editor) == "ab|"


def test_another_text_cannot_be_undone(editor, qtbot):
    editor.set_code("one")
    editor.set_code("two")

    editor.undo()

    assert editor.code() == "two"


def test_a_replaced_text_comes_back_in_one_step(editor, qtbot):
    editor.set_code("mine\nall")

    editor.replace_code("start")
    replaced = editor.code()
    qtbot.keyClick(editor, Qt.Key.Key_Z, CTRL)

    assert replaced == "start"
    assert editor.code() == "mine\nall"


def test_going_to_a_place_puts_the_cursor_and_the_keys_there(screen):
    screen.editor.set_code("ab\ncd\nef")
    screen.before.setFocus()

    screen.editor.go_to(2, 2)

    assert seen(screen.editor) == "ab\nc|d\nef"
    assert screen.editor.hasFocus()


@pytest.mark.parametrize(("line", "column"), [(9, 9), (3, 99)])
def test_a_place_that_is_not_there_is_the_nearest_that_is(editor, line, column):
    editor.set_code("ab\ncd\nef")

    editor.go_to(line, column)

    assert seen(editor) == "ab\ncd\nef|"


def test_a_starter_is_begun_where_its_placeholder_stands(editor, qtbot):
    editor.set_code("def f():\n    raise NotImplementedError\n")

    editor.go_to_body()
    qtbot.keyClicks(editor, "pass")

    assert editor.code() == "def f():\n    pass\n"


def test_another_language_has_other_colours(editor, look):
    editor.set_code("SELECT 1")

    editor.set_language("sql")

    shown = editor.document().firstBlock().layout().formats()[0]
    assert shown.format.foreground().color() == look.theme.color("syntax_keyword")


def test_what_is_only_shown_cannot_be_typed_into(editor, qtbot):
    editor.set_code("x")
    editor.set_read_only(on=True)

    qtbot.keyClicks(editor, "(y")
    qtbot.keyClick(editor, Qt.Key.Key_D, CTRL)

    assert editor.code() == "x"


# Keys of the screen


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Shift+Return", "F5", "F8", "Ctrl+K"])
def test_some_keys_are_the_screens(screen, qtbot, keys):
    shortcut = QShortcut(QKeySequence(keys), screen)
    screen.editor.set_code("x\ny")

    with qtbot.waitSignal(shortcut.activated):
        QTest.keySequence(screen.editor, QKeySequence(keys))

    assert screen.editor.code() == "x\ny"


@pytest.mark.parametrize("keys", ["Ctrl+D", "Ctrl+/", "Alt+Up", "Ctrl+Shift+K", "Home", "Ctrl+Z"])
def test_keys_of_the_editor_do_not_reach_the_window(screen, qtbot, keys):
    shortcut = QShortcut(QKeySequence(keys), screen)
    screen.editor.set_code("x\ny")

    with qtbot.assertNotEmitted(shortcut.activated):
        QTest.keySequence(screen.editor, QKeySequence(keys))


def test_ctrl_and_enter_without_a_command_change_nothing(editor, qtbot):
    put(editor, "x|y")

    qtbot.keyClick(editor, Qt.Key.Key_Return, CTRL)

    assert editor.code() == "xy"


# Leaving by Tab


def test_tab_stays_in_the_editor(screen, qtbot):
    qtbot.keyClick(screen.editor, Qt.Key.Key_Tab)

    assert screen.editor.hasFocus()
    assert screen.editor.code() == "    "


@pytest.mark.parametrize(
    ("key", "modifiers", "widget"),
    [
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "after"),
        (Qt.Key.Key_Backtab, SHIFT, "before"),
    ],
)
def test_escape_then_tab_leave(screen, qtbot, key, modifiers, widget):
    qtbot.keyClick(screen.editor, Qt.Key.Key_Escape)
    qtbot.keyClick(screen.editor, Qt.Key.Key_Shift)
    qtbot.keyClick(screen.editor, key, modifiers)

    assert getattr(screen, widget).hasFocus()


def test_escape_says_what_tab_does_now(editor, qtbot):
    with qtbot.waitSignal(editor.status) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Escape)

    assert told.args == ["Tab leaves the editor"]


def test_after_another_key_tab_indents_again(screen, qtbot):
    qtbot.keyClick(screen.editor, Qt.Key.Key_Escape)
    qtbot.keyClicks(screen.editor, "x")
    qtbot.keyClick(screen.editor, Qt.Key.Key_Tab)

    assert screen.editor.code() == "x   "


def test_back_in_the_editor_tab_indents_again(screen, qtbot):
    qtbot.keyClick(screen.editor, Qt.Key.Key_Escape)
    qtbot.keyClick(screen.editor, Qt.Key.Key_Tab)
    screen.editor.setFocus()
    qtbot.keyClick(screen.editor, Qt.Key.Key_Tab)

    assert screen.editor.hasFocus()


# Problems


def test_another_text_in_the_place_of_a_wrong_one_is_not_marked_meanwhile(editor, qtbot):
    with qtbot.waitSignal(editor.problem):
        editor.set_code(UNCLOSED)

    editor.replace_code("a = 1\nb = 2\n")

    assert editor.line_notes() == {}


def test_a_syntax_error_is_told(editor, qtbot):
    with qtbot.waitSignal(editor.problem) as problem:
        editor.set_code(UNCLOSED)

    assert problem.args == [2, 6, "'(' was never closed"]


def test_a_syntax_error_is_underlined_and_stands_beside_its_line(editor, qtbot):
    with qtbot.waitSignal(editor.problem):
        editor.set_code(UNCLOSED)

    assert editor.extraSelections()[-1].cursor.selectedText() == "("
    assert editor.line_notes() == {2: "'(' was never closed"}
    assert editor.accessibleDescription() == "Line 2: '(' was never closed"


def test_a_mended_error_is_told(editor, qtbot):
    with qtbot.waitSignal(editor.problem):
        editor.set_code(UNCLOSED)

    with qtbot.waitSignal(editor.problem) as problem:
        editor.go_to(2, 7)
        qtbot.keyClicks(editor, ")")

    assert problem.args == [0, 0, ""]
    assert editor.line_notes() == {}


def test_an_error_at_the_end_of_a_line_is_underlined_too(editor, qtbot):
    with qtbot.waitSignal(editor.problem):
        editor.set_code("if x\n    y")

    assert editor.extraSelections()[-1].cursor.selectedText() == "x"


def test_sql_is_not_compiled(sql, qtbot):
    sql.set_code("SELECT (")

    assert not sql._check._timer.isActive()


def test_very_long_code_is_not_compiled(editor, qtbot):
    with qtbot.waitSignal(editor._check.found) as found:
        editor.set_code("(\n" * 100_001)

    assert found.args == [None]


def test_only_the_newest_text_is_judged(editor, qtbot):
    editor.set_code(UNCLOSED)
    editor._check._look()
    editor.set_code("x = 1")

    with qtbot.assertNotEmitted(editor.problem), qtbot.waitSignal(editor._check.found) as found:
        pass

    assert found.args == [None]


def test_a_marked_line_says_what_happened(editor):
    editor.set_code("a\nb\nc")

    editor.mark_line(2, "ValueError: no")

    assert editor.line_notes() == {2: "ValueError: no"}


def test_a_marked_line_moves_with_its_text(editor, qtbot):
    editor.set_code("a\nb\nc")
    editor.mark_line(2, "no")

    editor.go_to(1)
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    assert editor.line_notes() == {3: "no"}


def test_an_edited_line_is_marked_no_more(editor, qtbot):
    editor.set_code("a\nb\nc")
    editor.mark_line(2, "no")

    editor.go_to(2)
    qtbot.keyClicks(editor, "x")

    assert editor.line_notes() == {}


def test_another_text_has_no_marked_line(editor):
    editor.set_code("a")
    editor.mark_line(1, "no")

    editor.set_code("a")

    assert editor.line_notes() == {}


@pytest.mark.parametrize("where", ["text", "gutter"])
def test_a_tool_tip_says_what_is_wrong_on_a_line(editor, where):
    editor.set_code("a\nb")
    editor.mark_line(2, "ValueError: no")
    shown = list(editor.shown_lines())[1]
    target = editor.viewport() if where == "text" else editor.gutter
    at = QPoint(3, shown.top + 3)

    QApplication.sendEvent(target, QHelpEvent(QEvent.Type.ToolTip, at, target.mapToGlobal(at)))

    assert QToolTip.text() == "ValueError: no"
    QToolTip.hideText()


# How it looks


def test_light_and_dark_change_at_once(editor, look):
    editor.set_code("if x: pass")

    look.choose(Choice.DARK)

    formats = editor.document().firstBlock().layout().formats()
    assert formats[0].format.foreground().color() == look.theme.color("syntax_keyword")
    assert editor.extraSelections()[0].format.background().color() == look.theme.color("head")


def test_a_larger_size_makes_the_font_larger_and_the_gutter_wider(editor, look):
    before = editor.font().pixelSize(), editor.gutter.width()

    look.zoom_by(7)

    assert (editor.font().pixelSize(), editor.font().family()) == (28, "JetBrains Mono")
    assert before[0] == 14
    assert editor.gutter.width() > before[1]
    assert editor.viewport().x() >= editor.gutter.width()


def test_a_thousand_lines_need_a_wider_gutter(editor):
    before = editor.gutter.width()

    editor.set_code("\n" * 1000)

    assert editor.gutter.width() > before


def test_long_lines_are_not_broken(editor):
    editor.set_code("x = " + "1 + " * 300)

    assert editor.horizontalScrollBar().maximum() > 0
    assert editor.document().firstBlock().layout().lineCount() == 1


def test_ctrl_and_the_wheel_ask_for_another_size(editor, qtbot):
    up = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 (Qt takes it by its place)
    )

    with qtbot.waitSignal(editor.zoom_wanted) as wanted:
        QApplication.sendEvent(editor.viewport(), up)

    assert wanted.args == [1]


def test_screen_readers_hear_the_name_and_the_plain_text(editor):
    editor.set_code("x = 1")

    heard = QAccessible.queryAccessibleInterface(editor)

    assert heard.text(QAccessible.Text.Name) == "Code"
    assert heard.textInterface().text(0, 5) == "x = 1"
