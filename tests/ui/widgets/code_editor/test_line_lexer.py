import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygments.lexers.python import PythonLexer
from pygments.lexers.sql import SqlLexer
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studyapp.bank.highlight import spans
from studyapp.ui.theme import load_theme
from studyapp.ui.widgets.code_editor.highlighter import Highlighter
from studyapp.ui.widgets.code_editor.line_lexer import START, Inside, LineLexer, colour_of

PYTHON = [
    "import numpy as np, os.path as p",
    "from collections.abc import (Iterator,",
    "    Mapping)",
    "@dataclass(frozen=True)",
    "class Window(Base):",
    "def mean(xs: list[float]) -> float:",
    "async def go(): await x",
    '    """Opens and does not close',
    '    """One line."""',
    "    '''",
    '"""',
    "    text = 'it' + \"is\" + r'\\d' + b'x'",
    "    f\"{x!r:>{width}} and {'a' if b else 0xff}\"",
    "    f'''{",
    "    'no end",
    "    'goes on \\",
    "    raise ValueError(x) from None  # why",
    "    match point:",
    "        case [0, _]: pass",
    "    lambda x: x * 1.5e3 // 2 @ m",
    "    café = naïve['😀'] + 1_000j",
    "}])({[",
    "",
    "    self.__init__(*args, **{})",
]
SQL = [
    "SELECT a.id, COUNT(*) FROM t AS a -- rows",
    "WHERE name = 'it''s' AND \"the\"\"col\" >= 1.5",
    "/* opens",
    "closes */ GROUP BY 1",
    "/* both */ HAVING x LIKE '%a_b'",
    "WITH s AS (SELECT NULL)",
    "",
]
THEME = load_theme("light")


class OneLook:
    """A theme that nobody changes."""

    theme = THEME

    class Never:
        def connect(self, _slot) -> None:
            pass

    changed = Never()


def highlighted(code: str, language: str) -> QTextDocument:
    document = QTextDocument(code)
    document.setDocumentLayout(QPlainTextDocumentLayout(document))  # as in the editor
    document.setProperty("kept", Highlighter(document, LineLexer(language), OneLook()))
    QCoreApplication.processEvents()  # it reads a new document when all else is done
    return document


def shown_colours(document: QTextDocument) -> list[list[tuple[int, int, str]]]:
    lines, block = [], document.begin()
    while block.isValid():
        formats = block.layout().formats()
        lines.append([(each.start, each.length, name(each)) for each in formats])
        block = block.next()
    return lines


def name(shown) -> str:
    return shown.format.foreground().color().name()


def by_character(code: str, language: str) -> list[str]:
    """The colour of each character that is no space, read line by line."""
    lexer, state, colours = LineLexer(language), START, []
    for text in code.split("\n"):
        line = lexer.read(text, state)
        own = [""] * len(text)
        for start, end, colour in line.runs:
            own[start:end] = [colour] * (end - start)
        colours += [colour for colour, sign in zip(own, text, strict=True) if not sign.isspace()]
        state = line.state
    return colours


def of_the_whole(code: str, lexer) -> list[str]:
    return [
        colour_of(kind)
        for _, kind, text in lexer.get_tokens_unprocessed(f"{code}\n")
        for sign in text
        if not sign.isspace()
    ]


edits = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 12),
        st.sampled_from(
            ["", '"""', "'''", "'", '"', "\n", "#", "(", "\\", "f'{", "/*", "😀", "x ="]
        ),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60)
@given(lines=st.lists(st.sampled_from(PYTHON), max_size=12), edits=edits)
def test_after_any_edits_the_colours_are_those_of_the_text_read_anew(qapp, lines, edits):
    document = highlighted("\n".join(lines), "python")
    for where, removed, put in edits:
        cursor = QTextCursor(document)
        cursor.setPosition(round(where * (document.characterCount() - 1)))
        for _ in range(removed):
            cursor.deletePreviousChar()
        cursor.insertText(put)

    fresh = highlighted(document.toPlainText(), "python")

    assert shown_colours(document) == shown_colours(fresh)


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PYTHON), max_size=14))
def test_python_read_by_lines_is_coloured_as_read_at_once(lines):
    code = "\n".join(lines)

    assert by_character(code, "python") == of_the_whole(code, PythonLexer())


@settings(max_examples=200)
@given(st.lists(st.sampled_from(SQL), max_size=10))
def test_sql_read_by_lines_is_coloured_as_read_at_once(lines):
    code = "\n".join(lines)

    assert by_character(code, "sql") == of_the_whole(code, SqlLexer())


@pytest.mark.parametrize(("word", "language"), [("class", "python"), ("SELECT", "sql")])
def test_a_word_has_the_colour_that_it_has_in_a_card(word, language):
    run = LineLexer(language).read(f"{word} x", START).runs[0]

    assert f"{run.colour}" in spans(f"{word} x", language)


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("", Inside.CODE),
        ("x = 'a", Inside.STRING),
        ("x = 'a'", Inside.CODE),
        ("# a", Inside.COMMENT),
        ("f'{", Inside.CODE),
        ("f'{x}", Inside.STRING),
        ('"""', Inside.STRING),
        ("'\\", Inside.STRING),
    ],
)
def test_it_is_known_what_a_place_is_in(before, inside):
    assert LineLexer("python").inside(before, START) is inside


def test_a_string_goes_on_in_the_next_line():
    lexer = LineLexer("python")
    line = lexer.read('x = """a', START)

    assert lexer.inside("b", line.state) is Inside.STRING


def test_a_string_in_sql_goes_on_in_the_next_line():
    lexer = LineLexer("sql")
    line = lexer.read("SELECT 'a", START)

    assert lexer.inside("b", line.state) is Inside.STRING


def test_brackets_in_strings_and_comments_do_not_count():
    line = LineLexer("python").read("f('(', [x])  # )", START)

    assert line.brackets == ((1, "("), (7, "["), (9, "]"), (10, ")"))


def test_a_very_long_line_is_left_plain():
    assert LineLexer("python").read("1, " * 5000, START).runs == ()


def test_a_colour_behind_an_emoji_stands_where_its_word_is(qapp):
    document = highlighted("'😀' if x", "python")

    keyword = THEME.color("syntax_keyword").name()
    assert (5, 2, keyword) in shown_colours(document)[0]
