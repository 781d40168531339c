"""Code is coloured the same with and without what spares Pygments its needless trying."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygments.lexers import get_lexer_by_name

from studyapp import paths
from studyapp.bank.first_letters import LETTERS, first_letters
from studyapp.bank.quick_lexing import QuickLexer, can_quicken

LANGUAGES = ["python", "sql", "bash", "json", "toml", "javascript", "c", "yaml", "rust", "go"]
PYTHON = [
    *(
        "def ",
        "class ",
        "import ",
        "from ",
        "lazy ",
        "match ",
        "case _:",
        "@dec",
        "@ ",
        "self",
        "__init__",
    ),
    *(
        "'",
        '"',
        '"""',
        "f'",
        'rb"',
        "{x!r:>{n}}",
        "\\n",
        "\\N{DASH}",
        "%s",
        "1_000.5e-3j",
        "0xff",
        "# no",
    ),
    *(
        "\n",
        "    ",
        " ",
        "(",
        ")",
        "[",
        "]",
        ":",
        "=",
        "->",
        "…",
        "é",
        "print",
        "int",
        "None",
        "x\u212a",
    ),
]
SQL = [
    "SELECT ",
    "from ",
    "'it''s'",
    '"',
    "--",
    "/*",
    "*/",
    "1",
    ".5",
    ";",
    "a_b",
    " ",
    "\n",
    "ſelect",
    "é",
]
CODE = re.compile(r"^```(\w+)[^\n]*\n(.*?)^```", re.S | re.M)


def quick_and_slow(language: str, code: str) -> tuple[object, object]:
    lexer = get_lexer_by_name(language, stripnl=False)
    return list(QuickLexer(lexer).tokens(code)), list(lexer.get_tokens(code))


def blocks() -> list[tuple[str, str]]:
    texts = [file.read_text("utf-8") for file in sorted((paths.DATA / "core").rglob("*.md"))]
    return [found for text in texts for found in CODE.findall(text) if found[0] in LANGUAGES]


def test_the_code_of_our_own_cards_reads_the_same():
    differing = [
        code
        for language, code in blocks()
        for quick, slow in [quick_and_slow(language, code)]
        if quick != slow
    ]

    assert blocks()
    assert differing == []


@given(st.lists(st.sampled_from(PYTHON), max_size=30))
def test_any_python_reads_the_same(parts):
    quick, slow = quick_and_slow("python", "".join(parts))

    assert quick == slow


@given(st.lists(st.sampled_from(SQL), max_size=30))
def test_any_sql_reads_the_same(parts):
    quick, slow = quick_and_slow("sql", "".join(parts))

    assert quick == slow


@pytest.mark.parametrize("language", LANGUAGES)
@given(code=st.text(max_size=60))
def test_any_text_reads_the_same_in_any_language(language, code):
    lexer = get_lexer_by_name(language, stripnl=False)

    assert not can_quicken(lexer) or list(QuickLexer(lexer).tokens(code)) == list(
        lexer.get_tokens(code)
    )


def test_python_and_sql_are_quickened():
    assert can_quicken(get_lexer_by_name("python"))
    assert can_quicken(get_lexer_by_name("sql"))


def test_a_lexer_that_reads_in_a_way_of_its_own_is_not():
    assert not can_quicken(get_lexer_by_name("pycon"))


@pytest.mark.parametrize(
    ("expression", "letters"),
    [
        ("ab|cd", "aAcC"),
        ("(?:x?|y)z", "xXyYzZ"),
        ("(?<!a)b(?=c)", "bB"),
        (r"[^\S\n]+x", "\t "),
        (r"\d+|[+-]", "0123456789+-"),
        ("(?i)K", "kK"),
        ("[\u2000-\u3000]", "kKsSiI"),
    ],
)
def test_the_letters_that_begin_a_match(expression, letters):
    assert first_letters(re.compile(expression)) == frozenset(letters)


@pytest.mark.parametrize("expression", ["", "a*", "x|", "$", r"(a)?\1", "(?=x)"])
def test_what_can_match_nothing_can_begin_with_anything(expression):
    assert first_letters(re.compile(expression)) == LETTERS


@given(
    st.from_regex(re.compile(r"(?:[^a-f]|\w\d|\.|é|x*y|\s(?!z))+", re.I)),
    st.sampled_from(["", "(?i)", "(?a)"]),
)
def test_no_letter_that_begins_a_match_is_left_out(text, flags):
    parts = [r"[^a-f]", r"\w\d", r"\.", "é", "x*y", r"\s(?!z)", "K", r"[^\s]", r"\W"]
    for part in parts:
        expression = re.compile(flags + part)
        if expression.match(text) and text[0] in LETTERS:
            assert text[0] in first_letters(expression)
