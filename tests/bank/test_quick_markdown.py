"""A text comes out the same with and without what spares Markdown its needless looking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from studyapp.bank.markup import _reader
from studyapp.bank.quick_markdown import _BEGIN_WITH

MARKED = [
    "plain words",
    "`code` and ``more ` code``",
    "$x^2$ and \\(y\\), \\$5",
    '++ctrl+k++ and ++"x"++',
    "\\*escaped\\* \\\\ \\`",
    "a note[^1]\n\n[^1]: *The* note.",
    "[a link](https://a.b 'T') and [one][by name] and [by name]\n\n[by name]: https://c.d",
    "![an image](plot.svg) and ![][by name] and ![by name]\n\n[by name]: plot.svg",
    "<https://a.b/c> and <me@a.b>",
    "one line  \nand another",
    "&copy; &#65; &amp; & x",
    "*em* _em_ **strong** ***both*** ~~gone~~ a~2~ x^2^ ^^in^^ ==marked==",
    "**bold with `code` and [a *link*](https://a.b)**",
    "| a | b |\n|---|---|\n| `x` | *y* |",
    "- [ ] a *task*\n- [x] done ~~it~~",
]


@pytest.fixture(scope="module")
def quick() -> Markdown:
    return _reader.__wrapped__(0)


@pytest.fixture(scope="module")
def slow() -> Markdown:
    """As Markdown has it."""
    reader = _reader.__wrapped__(0)
    reader.treeprocessors.register(InlineProcessor(reader), "inline", 20)
    return reader


@pytest.mark.parametrize("text", MARKED)
def test_every_mark_is_found(quick, slow, text):
    assert quick.reset().convert(text) == slow.reset().convert(text)


@given(st.lists(st.sampled_from([*"`$\\+[]()!<>&*_^=~ \n:@;#1a", "word", "  \n"]), max_size=40))
def test_any_text_comes_out_the_same(quick, slow, parts):
    text = "".join(parts)

    assert quick.reset().convert(text) == slow.reset().convert(text)


def test_no_pattern_of_the_reader_is_unknown(quick):
    known = {quick.inlinePatterns[name] for name in _BEGIN_WITH}

    assert set(quick.inlinePatterns) == known
