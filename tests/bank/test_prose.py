import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.body import Body
from studyapp.bank.prose import Prose


def prose(text):
    return Prose(Body("pack/x.md", text, 10))


def test_formulas_are_found_with_their_places():
    found = prose("Costs $O(n)$ here.\n\n$$\n\\frac{a}{b}\n$$\n").maths

    assert [(it.text, it.display, it.place) for it in found] == [
        ("O(n)", False, (10, 7)),
        (r"\frac{a}{b}", True, (12, 1)),
    ]


@pytest.mark.parametrize(
    "text", ["It costs $5 or $6.", r"\$a\$", "`$a$`", "```\n$a$\n```", "from $ 1 to 2 $ each"]
)
def test_dollars_that_are_no_formula_are_left_alone(text):
    assert prose(text).maths == ()


def test_links_and_images_are_told_apart():
    found = prose("[a](card:b) and ![what it shows](c.svg)\n").links

    assert [(it.text, it.image, it.alt) for it in found] == [
        ("card:b", False, ""),
        ("c.svg", True, "what it shows"),
    ]


def test_a_linked_image_is_both():
    found = prose("[![shown](a.svg)](https://example.org)").links

    assert [(it.text, it.image) for it in found] == [
        ("a.svg", True),
        ("https://example.org", False),
    ]


def test_a_link_defined_elsewhere_is_found():
    found = prose("See [this][1].\n\n[1]: https://example.org\n[^2]: a footnote\n").links

    assert [(it.text, it.place.line) for it in found] == [("https://example.org", 12)]


def test_links_within_code_are_code():
    assert prose("`[a](b)` and ``x ` [a](b)``\n\n~~~\n[a](b)\n~~~\n").links == ()


def test_a_lone_back_tick_hides_nothing_beyond_its_paragraph():
    assert [it.text for it in prose("a ` b\n\n[a](b) ` c\n").links] == ["b"]


def test_raw_html_is_found_but_code_comparisons_and_addresses_are_not():
    found = prose("<b>x</b> `<i>` 1 < 2 > 1 <https://example.org> $a<b>c$ \\<u>\n<!-- y").tags()

    assert [it.text for it in found] == ["<b>", "</b>", "<!--"]


@given(st.text(alphabet="a`$\\[]()!<>\n ", max_size=200))
def test_what_is_blanked_keeps_its_length_and_its_lines(text):
    found = prose(text).plain

    assert len(found) == len(text)
    assert [i for i, it in enumerate(found) if it == "\n"] == [
        i for i, it in enumerate(text) if it == "\n"
    ]
