"""Fills a compiled fragment with a theme's colours, sizes and fonts: all that is left at show time.

A token is a name between two private-use characters, which compiled text itself never contains.
"""

import re
from collections.abc import Mapping

COLOURS = (
    "text",
    "muted",
    "accent",
    "line",
    "head",
    "zebra",
    "page",
    "code_page",
    "code_text",
    "inline_code",
    "mark",
    "found",
    "on_accent",
    "bad",
    "tip",
    "tip_page",
    "pitfall",
    "pitfall_page",
    "note",
    "note_page",
    "warning",
    "warning_page",
    "quote",
    "quote_page",
    "syntax_keyword",
    "syntax_function",
    "syntax_class",
    "syntax_builtin",
    "syntax_decorator",
    "syntax_string",
    "syntax_number",
    "syntax_comment",
    "syntax_operator",
    "syntax_constant",
    "syntax_exception",
)
"""What a theme gives as `#rrggbb`."""
TOKENS = (*COLOURS, "font_px", "text_font", "code_font")
"""Everything that a theme gives: the colours, the size of body text in pixels, two families."""

OPENS, CLOSES = "\ue000", "\ue001"
_TOKEN = re.compile(f"{OPENS}([a-z_]+|px:[0-9.]+){CLOSES}")


_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


_IN_BACKTICKS = re.compile(r"`([^`]+)`")


def line_html(text: str) -> str:
    """A line from a card's head as HTML: plain text, but for `code` in backticks."""
    return _IN_BACKTICKS.sub(r"<code>\1</code>", escape(plain(text)))


def paragraphs_html(text: str) -> str:
    """Plain text with blank lines between its paragraphs, as a card's `brief`."""
    parts = (part.strip() for part in text.split("\n\n"))
    return "".join(f"<p>{line_html(part)}</p>" for part in parts if part)


def plain(text: str) -> str:
    """The text without the marks that tokens stand between."""
    return text.replace(OPENS, "").replace(CLOSES, "")


def escape(text: str) -> str:
    """For HTML, in text and in attributes; `html.escape` would load every entity there is."""
    return text.translate(_ESCAPES)


def quiet_html(html: str) -> str:
    """A paragraph that stands back, small and muted."""
    return f'<p style="font-size:{size(0.85)}px;color:{token("muted")};">{html}</p>'


def token(name: str) -> str:
    """Where a fragment wants one of `TOKENS`."""
    return f"{OPENS}{name}{CLOSES}"


def size(times: float) -> str:
    """Where a fragment wants a length in pixels, as a multiple of body text."""
    return f"{OPENS}px:{times:g}{CLOSES}"


def dress(fragment_html: str, tokens: Mapping[str, str]) -> str:
    """The HTML that Qt shows; a token that the theme lacks is a KeyError."""
    parts = _TOKEN.split(fragment_html)
    parts[1::2] = map(_Wardrobe(tokens).__getitem__, parts[1::2])
    return "".join(parts)


class _Wardrobe(dict[str, str]):
    """The theme's tokens, and the sizes that were asked for."""

    def __missing__(self, name: str) -> str:
        if not name.startswith("px:"):
            raise KeyError(name)
        times = float(name.removeprefix("px:"))
        self[name] = f"{times * float(self['font_px']):.4g}"
        return self[name]
