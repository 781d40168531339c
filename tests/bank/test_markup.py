import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.dress import CLOSES, COLOURS, OPENS, TOKENS, dress, token
from studyapp.bank.markup import MarkupError, compile_markdown
from studyapp.bank.template import CARDS

THEME = dict.fromkeys(COLOURS, "#123456") | {
    "font_px": "15",
    "text_font": "Inter",
    "code_font": "JetBrains Mono",
}


def html(text: str) -> str:
    return compile_markdown(text).html


def tags(text: str) -> set[str]:
    return set(re.findall(r"<([a-z0-9]+)", html(text)))


# What it looks like


def test_emphasis_becomes_tags():
    assert html("*a* **b**") == "<p><em>a</em> <strong>b</strong></p>"


def test_inline_code_stands_on_its_colour():
    assert f'<code style="background-color:{token("inline_code")};">x &lt; y</code>' in html(
        "`x < y`"
    )


def test_struck_marked_raised_and_lowered_text_is_known():
    assert {"s", "sup", "sub"} <= tags("~~a~~ x^2^ H~2~O")
    assert token("mark") in html("==m==")


def test_keys_are_shown_as_keys():
    assert "&nbsp;Ctrl&nbsp;" in html("++ctrl+k++")


def test_a_code_block_is_a_card_with_its_source_kept():
    fragment = compile_markdown("```python\nx = 1\n```")

    assert fragment.code == ("x = 1",)
    assert CARDS["code"] in fragment.html
    assert '<a href="copy:0"' in fragment.html


def test_code_blocks_are_counted():
    fragment = compile_markdown("```\na\n```\n\ntext\n\n```\nb\n```")

    assert fragment.code == ("a", "b")
    assert '"copy:1"' in fragment.html


def test_the_title_of_a_code_block_is_its_caption():
    assert "python · board.py" in html('```python title="board.py"\nx\n```')


def test_the_reason_not_to_run_is_not_shown():
    shown = html('```python no-run="needs a GPU"\nx\n```')

    assert "GPU" not in shown
    assert CARDS["code"] in shown


def test_output_is_a_card_of_its_own_kind():
    shown = html("```python\nprint(1)\n```\n```output\n1\n```")

    assert shown.index(CARDS["code"]) < shown.index(CARDS["output"])
    assert ">output</td>" in shown


def test_a_list_goes_on_after_a_code_block():
    assert html("1. a\n    ```\n    x\n    ```\n2. b").count("<li>") == 2


def test_a_code_block_needs_no_empty_lines_around_it():
    fragment = compile_markdown("before\n```\nx\n\n$$\n```\nafter")

    assert fragment.code == ("x\n\n$$",)
    assert "<p>before</p>" in fragment.html
    assert "<p>after</p>" in fragment.html


def test_a_code_block_may_stand_in_a_quote():
    fragment = compile_markdown("> said\n> ```\n> x\n> ```\n> again")

    assert fragment.code == ("x",)
    assert fragment.html.count(CARDS["quote"]) == 1


@pytest.mark.parametrize("kind", ["note", "tip", "warning", "pitfall"])
def test_a_callout_is_a_card_of_its_kind(kind):
    assert CARDS[kind] in html(f'!!! {kind} "Title"\n    text')


def test_an_unknown_callout_is_a_note():
    assert CARDS["note"] in html("!!! danger\n    text")


def test_a_quote_is_a_card():
    assert CARDS["quote"] in html("> said")


def test_the_first_row_of_a_table_is_its_head():
    shown = html("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |")

    assert re.findall(r'<tr bgcolor="\W(\w+)', shown) == ["head", "page", "zebra"]


def test_a_column_keeps_its_alignment():
    shown = html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")

    assert re.findall(r'align="(\w+)"', shown)[3:] == ["left", "center", "right"]


def test_tasks_show_their_boxes():
    shown = html("- [x] done\n- [ ] open")

    assert shown.index("☑") < shown.index("done") < shown.index("☐") < shown.index("open")


def test_a_footnote_is_told_below():
    shown = html("Text.[^1]\n\n[^1]: The note.")

    assert shown.index("<sup>") < shown.index("The note.")
    assert "href" not in shown


def test_a_definition_list_is_known():
    assert {"dl", "dt", "dd"} <= tags("term\n:   meaning")


def test_a_list_may_start_anywhere():
    assert '<ol start="3">' in html("3. c\n4. d")


def test_a_formula_becomes_an_image_that_counts():
    fragment = compile_markdown("$a$ and $b$ and $a$")

    assert re.findall(r"math:(\d)", fragment.html) == ["0", "1", "0"]
    assert [formula.tex for formula in fragment.formulas] == ["a", "b"]


def test_a_displayed_formula_stands_alone():
    fragment = compile_markdown("text\n\n$$\nx^2\n$$\n\ntext")

    assert fragment.formulas[0].display
    assert '<p align="center"' in fragment.html


def test_a_displayed_formula_needs_no_empty_lines_around_it():
    fragment = compile_markdown("before\n$$x^2$$\nmiddle\n$$\ny\n$$\nafter")

    assert [formula.display for formula in fragment.formulas] == [True, True]
    assert "<p>after</p>" in fragment.html


def test_dollars_in_prose_are_no_formula():
    assert compile_markdown("from $5 to $6").formulas == ()


def test_a_formula_that_cannot_be_drawn_shows_its_source():
    shown = html(r"$\boxed{x}$")

    assert token("bad") in shown
    assert r"\boxed{x}" in shown


def test_more_mathematics_than_a_text_may_hold_shows_its_source():
    formulas = " ".join(f"${'{' * 6}x{number}{'}' * 6}$" for number in range(30))

    assert token("bad") in html(formulas)


# What comes through


@pytest.mark.parametrize(
    "link", ["https://a.b/c?d=e", "http://a.b", "mailto:a@b.c", "card:bias-variance"]
)
def test_a_link_that_may_be_followed_is_kept(link):
    assert f'<a href="{link}">x</a>' in html(f"[x]({link})")


def test_a_picture_beside_the_card_is_kept():
    assert '<img src="pack:roc-curve.svg" alt="A curve">' in html("![A curve](roc-curve.svg)")


ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<iframe src=//evil></iframe>",
    "<style>*{display:none}</style>",
    "<svg/onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<!-- c -->",
    "x<br>y",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[x](javascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "[x](../other.md)",
    "[x](//evil.org)",
    "[x](card:../..)",
    "[x](copy:0)",
    "[x](fold:short)",
    "[x](math:0)",
    "[x](pack:a.png)",
    "[x](question:42)",
    "[x](#anchor)",
    "[x]: javascript:alert(1)\n[x]",
    '[x](https://a.b/"onclick="x)',
    "<javascript:alert(1)>",
    "![x](file:///etc/passwd)",
    "![x](http://evil/track.png)",
    "![x](//evil/x.png)",
    "![x](../../secret.png)",
    "![x](%2e%2e/a.png)",
    "![x](img/a.png)",
    "![x](/a.png)",
    "![x](C:\\secret.png)",
    "![x](:/qt.png)",
    "![x](qrc:/a.png)",
    "![x](math:0)",
    "![x](a.png?b=c.png)",
    "![x](.hidden.png)",
    "![x](a.html)",
    "para {: onclick='alert(1)' style='position:fixed' }",
    "# H {: #copy:1 onclick=x}",
    "| a {: onclick=x } | b |\n|--|--|\n| <b onclick=x>1</b> | 2 |",
    "```{.python onload='x'}\ncode\n```",
    '```python title="</code><script>x</script>"\nx\n```',
    '```python title="&quot; onclick=&quot;x"\nx\n```',
    '!!! tip "<b onclick=x>T</b>"\n    x',
    "[^1]\n\n[^1]: <script>x</script>",
    "term\n:   <i onclick=x>x</i>",
    "$<script>x</script>$",
    r"$\boxed{<script>}$",
    '++"<script>"++',
    '--8<-- "/etc/passwd"',
    "\x02wzxhzdk:0\x03 klzzwxh:0",
]
WRITTEN = {
    *(
        "p",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "pre",
        "code",
    ),
    *("strong", "em", "s", "u", "sub", "sup", "a", "img", "span", "font", "div", "i"),
}
ATTRIBUTES = {
    *("style", "align", "width", "cellspacing", "cellpadding", "border", "bgcolor", "colspan"),
    *("color", "start", "href", "src", "alt"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_attack_comes_through(attack):
    shown = html(attack)

    assert tags(attack) <= WRITTEN
    for tag in re.findall(r"<[a-z][^>]*>", shown):
        assert set(re.findall(r'\s([\w:-]+)="', re.sub(r'="[^"]*"', '=""', tag))) <= ATTRIBUTES
    assert {*re.findall(r'href="(\w+):', shown)} <= {"copy", "https"}
    assert {*re.findall(r'src="(\w+):', shown)} <= {"math"}


@pytest.mark.parametrize(
    "forged",
    [f"{OPENS}text{CLOSES}", f"`{OPENS}nonsense{CLOSES}`", "&#xE000;nonsense&#xE001;"],
)
def test_a_token_cannot_be_forged(forged):
    assert "nonsense" not in re.findall(f"{OPENS}([^{CLOSES}]*){CLOSES}", html(forged))
    dress(html(forged), THEME)


@pytest.mark.parametrize("char", ["\ufdd0", "\ufdd1", "\ufffc", "&#xFDD0;", "&#xFFFC;", "\ud800"])
def test_characters_by_which_qt_marks_a_text_are_replaced(char):
    assert html(f"a{char}b") == "<p>a\ufffdb</p>"


# What is refused


def test_a_text_beyond_64_kb_is_refused():
    with pytest.raises(MarkupError, match="64 kB"):
        compile_markdown("ä" * 33_000)


@pytest.mark.parametrize(
    "text",
    ["[" * 5_000, "[a](" * 15_000, "![" * 5_000, "[" * 3_000 + "]" * 3_000, "\\(" * 8_000],
)
def test_brackets_that_would_take_seconds_are_refused(text):
    with pytest.raises(MarkupError, match="brackets"):
        compile_markdown(text)


def test_thousands_of_footnotes_are_refused():
    with pytest.raises(MarkupError, match="footnotes"):
        compile_markdown("[^1] " * 5_000 + "\n\n[^1]: x")


def test_thousands_of_lines_are_refused():
    with pytest.raises(MarkupError, match="lines"):
        compile_markdown("# a\n" * 8_000)


def test_endless_nesting_is_refused():
    with pytest.raises(MarkupError, match="deep"):
        compile_markdown("1. " * 15_000)


def test_a_refused_text_leaves_no_trace_in_the_next():
    with pytest.raises(MarkupError):
        compile_markdown("1. " * 15_000)

    assert html("**a**") == "<p><strong>a</strong></p>"


def test_brackets_in_earnest_are_not_refused():
    assert compile_markdown("f(x)[0] and [a](https://b.c) " * 500)


# What always holds


MARKDOWN = st.text(st.sampled_from("ab *_`~[]()#|->!$\n\\<&=^:+1.\"'{}\ue000é"), max_size=120)


@given(MARKDOWN)
def test_the_same_text_gives_the_same_fragment(text):
    assert compile_markdown(text) == compile_markdown(text)


@given(MARKDOWN)
def test_whatever_is_written_can_be_dressed(text):
    dressed = dress(html(text), THEME)

    assert OPENS not in dressed
    assert not set(re.findall(r"<([a-z0-9]+)", dressed)) - WRITTEN - {"h4", "h5", "h6"}


def test_all_that_markup_uses_is_in_the_list_of_tokens():
    text = "`a` ==b== ++c++\n\n> d\n\n- [ ] e\n\n|f|\n|-|\n|g|\n\n```py\n# h\n```\n!!! tip\n    i"

    used = set(re.findall(f"{OPENS}([a-z_]+){CLOSES}", html(text)))

    assert used <= set(TOKENS)
