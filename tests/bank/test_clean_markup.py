"""What is spared the cleaner has nothing in it to be cleaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.fragment import FragmentWriter
from studyapp.bank.markup import _CLEAN, _cleaner, _reader

MARKS = [
    *"`$\\+[]()!<>&*_^=~ \n:@;#1a|-'\"",
    "word",
    "  \n",
    "\n\n",
    "\n    ",
    "\n- ",
    "\n1. ",
    "\n> ",
]
LINES = [
    "\n# ",
    "\n| a | b |\n|-|-|\n",
    "\n: ",
    "\n```python\n",
    "\n!!! note\n    ",
    "<b>",
    "&lt;",
    "&#60;",
]


def written(html: str) -> object:
    writer = FragmentWriter()
    writer.feed(html)
    return writer.fragment()


@given(st.lists(st.sampled_from(MARKS + LINES), max_size=30))
def test_what_needs_no_cleaning_reads_the_same_when_it_is_cleaned(parts):
    html = _reader(0).reset().convert("".join(parts))

    assert not _CLEAN.fullmatch(html) or written(html) == written(_cleaner().clean(html))


@pytest.mark.parametrize(
    "html",
    [
        *(
            "<script>",
            "<style>",
            "<svg>",
            "<iframe>",
            "<a>",
            "<img>",
            "<input>",
            "<div>",
            "<object>",
        ),
        *(
            "<p onclick=''>",
            '<p class="a">',
            "<P>",
            "<p >",
            "<p/onload=x>",
            "</p onclick>",
            "<pre\n>",
        ),
        *('<span class="x">', '<span class="arithmatex" id="a">', '<code class="a b" title="">'),
        *(
            '<code class="a" title="b">',
            '<code class="" onclick="">',
            "<",
            "<!-- -->",
            "<?x?>",
            "<p",
        ),
        *("&#60;", "&nbsp;", "&#x3c;", "&lt", "&", "\r"),
    ],
)
def test_all_but_bare_tags_is_cleaned(html):
    assert not _CLEAN.fullmatch(f"<p>a {html} b</p>")


def test_most_texts_need_no_cleaning():
    html = _reader(0).reset().convert("*Words*, `code`, $x$ & <b>\n\n- one\n\n```python\nx\n```")

    assert _CLEAN.fullmatch(html)
