import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.dress import token
from studyapp.bank.highlight import spans


def coloured(text: str, colour: str) -> str:
    return f'<font color="{token(colour)}">{text}</font>'


def without_tags(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_a_keyword_is_coloured():
    assert coloured("def ", "syntax_keyword") in spans("def f(): ...", "python")


def test_a_comment_is_slanted():
    assert coloured("<i># why</i>", "syntax_comment") in spans("x  # why", "python")


def test_neighbours_of_one_colour_share_a_span():
    assert coloured("is not ", "syntax_keyword") in spans("x is not y", "python")


def test_sql_is_coloured_too():
    assert coloured("SELECT ", "syntax_keyword") in spans("SELECT a FROM b", "sql")


def test_code_in_an_unknown_language_is_escaped():
    assert spans("a <b> & c", "klingon") == "a &lt;b&gt; &amp; c"


def test_code_without_a_language_is_escaped():
    assert spans("if a < b", "") == "if a &lt; b"


def test_markup_in_code_is_escaped():
    assert "<b>" not in spans("x = '<b>'", "python")


def test_a_comment_at_the_very_end_keeps_its_colour_and_adds_no_line():
    assert spans("ls # all", "bash").endswith(coloured("<i># all</i>", "syntax_comment"))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])), st.sampled_from(["python", "sql"]))
def test_colouring_changes_no_character(code, language):
    assert without_tags(spans(code, language)) == code
