"""Every pair of colours that text, icons and focus rings stand in, in both themes."""

import pytest

from studyapp.ui.theme import load_theme

THEMES = [load_theme("light"), load_theme("dark")]
GROUNDS = ("page", "side", "field", "button", "head", "zebra", "hover", "selected")
CALLOUTS = ("tip", "pitfall", "note", "warning")
SYNTAX = [name for name in THEMES[0].colors if name.startswith("syntax_")]

TEXT_ON_GROUND = [
    *(("text", ground) for ground in (*GROUNDS, "mark", "found", "inline_code", "quote_page")),
    *(("text", f"{name}_page") for name in (*CALLOUTS, "accent")),
    *(("muted", ground) for ground in ("page", "side", "field", "head", "button", "zebra")),
    *(("muted", ground) for ground in ("selected", "hover", "accent_page")),
    *(("accent", ground) for ground in ("page", "side", "hover", "accent_page", "selected")),
    *(("accent", f"{name}_page") for name in CALLOUTS),  # links, and the banner's button
    *(("pitfall", ground) for ground in ("side", "selected")),  # the tree counts what is weak
    *(("bad", ground) for ground in ("page", "side", "field")),
    *((name, f"{name}_page") for name in CALLOUTS),
    *(("on_accent", ground) for ground in ("accent", "accent_hover")),
    ("code_text", "code_page"),
    ("muted", "code_page"),
    *((name, "code_page") for name in SYNTAX),
]
MARK_ON_GROUND = [
    *(("accent", ground) for ground in (*GROUNDS, "accent_page")),  # focus rings
    *(("strong_line", ground) for ground in ("page", "side", "field")),  # fields, empty circles
    *(("muted", ground) for ground in GROUNDS),  # icons of what is disabled or done
    *(("bad", ground) for ground in ("side", "selected")),
    *((name, "page") for name in CALLOUTS),
]


def luminance(color):
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme, one, other):
    """As WCAG 2 defines it: from 1 to 21."""
    darker, lighter = sorted(luminance(theme.color(name)) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def theme(request):
    return request.param


def test_black_on_white_has_the_greatest_contrast():
    dark, light = THEMES[1], THEMES[0]

    assert contrast(light, "page", "page") == 1
    assert contrast(dark, "text", "page") > 10


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(theme, text, ground):
    assert contrast(theme, text, ground) >= 4.5


@pytest.mark.parametrize(("mark", "ground"), MARK_ON_GROUND)
def test_icons_and_focus_rings_can_be_seen(theme, mark, ground):
    assert contrast(theme, mark, ground) >= 3
