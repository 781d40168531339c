"""A text comes out the same with and without what spares Markdown its needless looking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from studyapp.bank.markup import _reader
from studyapp.bank.quick_markdown import _BEGIN_WITH, _BLOCKS_HAVE

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
    "# one\n\ntwo\n===\n\nthree\n---\n#### four",
    "before\n***\nafter\n\n___\n\n- - -",
    "1. one\n2. two\n\n    more of it\n\n    - within\n\n* star\n+ plus",
    "> quoted\n> > twice\n\nlazy",
    "Term\n:   its meaning\n\n    more of it",
    '!!! note "A title"\n    in it\n\n    - and in it\n\nafter\n!!! tip\n    more',
    "$$x^2$$\n\n\\[y\\]\n\n\\begin{align}z\\end{align}",
    "```python\nx = 1\n```\n\n- item\n\n    ~~~\n    y\n    ~~~\n\n    indented",
    "\n\n    code\n\n    more code\n\n\ntext",
    "a | b\n- | -\n1 | 2",
]


@pytest.fixture(scope="module")
def quick() -> Markdown:
    return _reader.__wrapped__(0)


@pytest.fixture(scope="module")
def slow() -> Markdown:
    """As Markdown has it."""
    reader = _reader.__wrapped__(0)
    reader.treeprocessors.register(InlineProcessor(reader), "inline", 20)
    del reader.parser.parseBlocks, reader.is_block_level
    del reader.preprocessors["fenced_code_block"].run
    return reader


@pytest.mark.parametrize("text", MARKED)
def test_every_mark_is_found(quick, slow, text):
    assert quick.reset().convert(text) == slow.reset().convert(text)


LINES = [
    "\n\n",
    "\n    ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n# ",
    "\n| a | b |\n|-|-|\n",
    "\n: ",
    "\n```\n",
    "\n!!! note\n    ",
]


@given(
    st.lists(
        st.sampled_from([*"`$\\+[]()!<>&*_^=~ \n:@;#1a|-", "word", "  \n", *LINES]), max_size=40
    )
)
def test_any_text_comes_out_the_same(quick, slow, parts):
    text = "".join(parts)

    assert quick.reset().convert(text) == slow.reset().convert(text)


def test_no_pattern_of_the_reader_is_unknown(quick):
    known = {quick.inlinePatterns[name] for name in _BEGIN_WITH}

    assert set(quick.inlinePatterns) == known


def test_no_kind_of_block_is_unknown(quick):
    always = {quick.parser.blockprocessors[name] for name in ("olist", "paragraph")}
    known = {quick.parser.blockprocessors[name] for name in _BLOCKS_HAVE}

    assert set(quick.parser.blockprocessors) == known | always
