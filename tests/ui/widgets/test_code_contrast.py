"""Code is read on more grounds than its page: the current line, marks, differences."""

import pytest

from tests.ui.test_contrast import SYNTAX, THEMES, contrast

GROUNDS = ("code_page", "head", "mark", "pitfall_page", "accent_page")
TEXT_ON_GROUND = [
    *(("code_text", ground) for ground in (*GROUNDS, "tip_page", "want_mark", "got_mark")),
    *((name, ground) for name in SYNTAX for ground in ("code_page", "head")),
    *((name, ground) for name in SYNTAX for ground in ("tip_page", "pitfall_page")),
    *((name, "accent_page") for name in SYNTAX),
    ("bad", "pitfall_page"),
    ("bad", "code_page"),
    ("tip", "code_page"),
    ("pitfall", "code_page"),
]


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def theme(request):
    return request.param


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_code_can_be_read(theme, text, ground):
    assert contrast(theme, text, ground) >= 4.5
