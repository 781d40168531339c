import pytest

from tests.ui.widgets.code_editor.written import put


def partner_of(editor):
    bracket = editor.structure.bracket_beside(editor.textCursor())
    found = editor.structure.partner(bracket)
    return None if found is None else found.position


@pytest.mark.parametrize(
    ("code", "partner"),
    [
        ("f|(x)", 3),
        ("f(x)|", 1),
        ("f(g(x)|)", 3),
        ("f(')'|[x])", 7),
        ("(|\n  [1],  # )\n)", 14),
        ("x = {\n'a': (1)}|", 4),
        ("'😀' + (x)|", 7),
    ],
)
def test_a_bracket_finds_its_partner(editor, code, partner):
    put(editor, code.replace("😀", ".."))  # as many columns as Qt counts
    if "😀" in code:
        at = editor.textCursor().position()
        editor.restore(code.replace("|", ""), at)

    assert partner_of(editor) == partner


@pytest.mark.parametrize("code", ["f(|x", "x)|", "(x]|", "f([x)|"])
def test_a_bracket_without_a_partner_has_none(editor, code):
    put(editor, code)

    assert partner_of(editor) is None


@pytest.mark.parametrize("code", ["'(|'", "x|", "|"])
def test_there_may_be_no_bracket_beside_the_cursor(editor, code):
    put(editor, code)

    assert editor.structure.bracket_beside(editor.textCursor()) is None


def marked(editor) -> dict[str, str]:
    """The marked text, and the colour behind it."""
    return {
        mark.cursor.selectedText(): mark.format.background().color().name()
        for mark in editor.extraSelections()
        if mark.cursor.hasSelection()
    }


def test_a_pair_is_marked(editor, look):
    put(editor, "f|(x)")

    assert marked(editor) == dict.fromkeys("()", look.theme.color("mark").name())


def test_a_lonely_bracket_is_marked_otherwise(editor, look):
    put(editor, "f(|x")

    assert marked(editor) == {"(": look.theme.color("pitfall_page").name()}
    assert editor.extraSelections()[-1].format.fontUnderline()
