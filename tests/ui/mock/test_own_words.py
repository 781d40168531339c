"""What a learner typed is shown line by line, however long it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.markup import compile_markdown
from studyapp.ui.mock.own_words import as_markdown, pieces


def shown(text):
    return compile_markdown(as_markdown(text)).html


def test_a_line_ends_where_it_was_ended():
    assert shown("one\ntwo") == "<p>one<br>\ntwo</p>"


def test_a_list_right_under_a_line_is_a_list():
    html = shown("It costs:\n- time\n- room")

    assert "<li>time</li>" in html
    assert "<p>It costs:</p>" in html


def test_a_numbered_list_right_under_a_line_is_one():
    assert "<li>read</li>" in shown("Steps:\n1. read\n2. write")


def test_a_list_stays_one_list():
    html = shown("- one\n- two\n\nrest")

    assert html.count("<ul>") == 1
    assert "<br>" not in html


def test_a_line_below_an_item_keeps_its_own_line():
    assert "one<br>" in shown("- one\n  and more\n- two")


def test_code_in_a_fence_stays_as_it_is():
    text = "Like so:\n```python\nif x:\n- 1\ny\n```\nDone\nnow"

    assert as_markdown(text) == "Like so:\n```python\nif x:\n- 1\ny\n```\nDone  \nnow"


@pytest.mark.parametrize("block", ["# A heading", "> quoted", "| a | b |", "---"])
def test_other_blocks_are_left_alone(block):
    assert as_markdown(f"{block}\n{block}") == f"{block}\n{block}"


@given(st.text(alphabet="ab `\n-", max_size=200))
def test_nothing_of_a_text_is_lost_in_its_pieces(text):
    assert "".join(pieces(text)) == "".join(text.splitlines(keepends=True))


def test_a_long_text_comes_in_pieces_that_can_be_read():
    text = "A **bold** word in it.\n\n" * 20_000

    assert all("<strong>bold</strong>" in shown(piece) for piece in pieces(text))
    assert len(list(pieces(text))) > 1


def test_a_single_endless_line_is_parted_between_words():
    parted = list(pieces("word " * 40_000))

    assert max(map(len, parted)) <= 16_000
    assert all(piece.endswith(" ") for piece in parted)
