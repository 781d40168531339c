import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.widgets.code_editor.written import put, seen


def paste(editor, text):
    QGuiApplication.clipboard().setText(text)
    editor.paste()


@pytest.mark.parametrize(
    ("pasted", "code"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("if x:\n\ty\n", "if x:\n    y\n"),
        ("x\t= 1", "x   = 1"),
        ("x\u00a0= 1", "x = 1"),
        ("print(“a”)", 'print("a")'),
        ("x = ‘a’", "x = 'a'"),
        ("x = 3 − 1", "x = 3 - 1"),
        ("\ufeffx = 1", "x = 1"),
    ],
)
def test_what_was_plainly_meant_as_code_is_made_plain(editor, pasted, code):
    paste(editor, pasted)

    assert editor.code() == code


@pytest.mark.parametrize(
    "code",
    [
        'x = "it’s\u00a0“fine”\t–"',
        "# it’s\u00a0fine\t–",
        '"""\n“Quoted”\tin\u00a0a docstring.\n"""',
        "café = 'naïve'",
    ],
)
def test_strings_and_comments_stay_as_they_are(editor, code):
    paste(editor, code)

    assert editor.code() == code


def test_what_comes_into_a_string_stays_as_it_is(editor):
    put(editor, 'x = "|"')

    paste(editor, "it’s")

    assert editor.code() == 'x = "it’s"'


def test_what_was_made_plain_is_told(editor, qtbot):
    with qtbot.waitSignal(editor.status) as told:
        paste(editor, "print(“a”)\n\tb")

    assert told.args == [
        "Pasted as code, made plain: 2 curly quotes, 1 tab. Ctrl+Z takes the paste back."
    ]


def test_a_plain_paste_is_not_talked_about(editor, qtbot):
    with qtbot.assertNotEmitted(editor.status):
        paste(editor, "x = 1\r\n")


def test_a_paste_takes_the_place_of_the_selection_and_is_one_step(editor):
    put(editor, "x = ^1|")

    paste(editor, "‘a’")
    pasted = seen(editor)
    editor.undo()

    assert pasted == "x = 'a'|"
    assert editor.code() == "x = 1"


def test_a_very_long_line_is_pasted_whole(editor):
    line = "x\t" * 4000

    paste(editor, line)

    assert editor.code() == line


def test_nothing_is_pasted_into_what_is_only_shown(editor):
    editor.set_code("x")
    editor.set_read_only(on=True)

    paste(editor, "y")

    assert editor.code() == "x"
