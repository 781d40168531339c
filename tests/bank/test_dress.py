import subprocess
import sys

import pytest

from studyapp.bank.dress import COLOURS, TOKENS, dress, line_html, paragraphs_html, size, token

THEME = {name: f"#{number:06x}" for number, name in enumerate(COLOURS)} | {
    "font_px": "20",
    "text_font": "Inter",
    "code_font": "JetBrains Mono",
}


def test_a_token_becomes_what_the_theme_gives():
    assert dress(f"a {token('accent')} b", THEME | {"accent": "#123456"}) == "a #123456 b"


def test_a_size_is_a_multiple_of_body_text():
    assert dress(f"{size(0.9)}px", THEME) == "18px"


def test_text_without_tokens_stays_as_it_is():
    assert dress("a < b: text, accent {line}", THEME) == "a < b: text, accent {line}"


@pytest.mark.parametrize("name", TOKENS)
def test_every_token_can_be_written_and_filled(name):
    assert dress(token(name), THEME) == THEME[name]


def test_a_token_that_the_theme_lacks_is_an_error():
    with pytest.raises(KeyError, match="nonsense"):
        dress(token("nonsense"), THEME)


def test_dressing_loads_neither_markdown_nor_pygments_nor_the_cleaner():
    code = (
        "import sys, studyapp.bank.dress, studyapp.bank.template;"
        "print({'markdown', 'pygments', 'nh3', 'ziamath'} & set(sys.modules))"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "set()"


def test_a_line_is_plain_text_but_for_its_code():
    assert line_html("Does `a<b` hold?") == "Does <code>a&lt;b</code> hold?"


def test_paragraphs_are_parted_by_blank_lines():
    assert paragraphs_html("One.\n\n\nTwo.\n") == "<p>One.</p><p>Two.</p>"
    assert paragraphs_html("") == ""
