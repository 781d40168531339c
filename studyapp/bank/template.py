"""The pieces of undressed HTML that fragments and whole pages are made of.

Qt's HTML knows no rounded boxes, so these are tables whose unseen border has a colour of `CARDS`;
by it the answer pane finds what to paint.
"""

from collections.abc import Mapping

from studyapp.bank.dress import size, token

CARDS: Mapping[str, str] = {
    "code": "#010203",
    "output": "#010204",
    "quote": "#010205",
    "note": "#010206",
    "tip": "#010207",
    "warning": "#010208",
    "pitfall": "#010209",
}

STYLE_SHEET = f"""
body {{ color: {token("text")}; font-family: '{token("text_font")}'; font-size: {size(1)}px; }}
p, li, dt, dd, td {{ line-height: {size(0.45)}px; -qt-line-height-type: line-distance; }}
p {{ margin-top: 0; margin-bottom: {size(0.6)}px; }}
ul, ol {{ margin-top: 0; margin-bottom: {size(0.6)}px; }}
li {{ margin-bottom: {size(0.2)}px; }}
li ul, li ol {{ margin-top: 0; margin-bottom: 0; }}
h1 {{ font-size: {size(1.65)}px; font-weight: 700; margin-top: 0; margin-bottom: {size(0.4)}px; }}
h2 {{ font-size: {size(1.3)}px; font-weight: 600;
      margin-top: {size(1.2)}px; margin-bottom: {size(0.45)}px; }}
h3 {{ font-size: {size(1.1)}px; font-weight: 600;
      margin-top: {size(0.9)}px; margin-bottom: {size(0.35)}px; }}
h4 {{ font-size: {size(1)}px; font-weight: 600;
      margin-top: {size(0.8)}px; margin-bottom: {size(0.3)}px; }}
pre, code {{ font-family: '{token("code_font")}'; font-size: {size(0.88)}px; }}
pre {{ margin: 0; white-space: pre-wrap; color: {token("code_text")};
       line-height: {size(0.3)}px; -qt-line-height-type: line-distance; }}
dt {{ font-weight: 600; }}
dd {{ margin-left: {size(1.4)}px; margin-bottom: {size(0.5)}px; }}
a {{ color: {token("accent")}; text-decoration: none; }}
"""
"""Goes before the pieces, undressed like them."""

TASKS_OPEN = '<ul style="list-style-type:none;">'
TASK_OPENS = f'<li style="text-indent:-{size(1.5)}px;">'  # the box hangs where a bullet would
_CODE_PAGE = f"background-color:{token('inline_code')};"
_CODE_SIDE = f'<span style="font-size:{size(0.33)}px;{_CODE_PAGE}">&nbsp;</span>'
INLINE_CODE_OPENS = f'{_CODE_SIDE}<code style="{_CODE_PAGE}">'
INLINE_CODE_CLOSES = f"</code>{_CODE_SIDE}"
_UNFRAMED = 'width="100%" cellspacing="0" cellpadding="0" border="0"'
CARD_CLOSES = "</td></tr></table>"


def card_opens(kind: str) -> str:
    """A card of running text; ends with `CARD_CLOSES`."""
    margins = f"margin-top:{size(0.4)}px;margin-bottom:{size(0.75)}px;"
    padding = f"padding:{size(0.66)}px {size(1)}px {size(0.36)}px {size(1.3)}px;"
    return (
        f'<table {_UNFRAMED} style="border-color:{CARDS[kind]};{margins}">'
        f'<tr><td style="{padding}">'
    )


def card_title(kind: str, title_html: str) -> str:
    """The first line in a card, in its accent."""
    return (
        f'<p style="margin-bottom:{size(0.2)}px;font-weight:600;color:{token(kind)};">'
        f"{title_html}</p>"
    )


def code_card(kind: str, caption_html: str, code_html: str, number: int) -> str:
    """A `code` or `output` card, its first line a caption and the link `copy:number`."""
    small = f"font-size:{size(0.77)}px;"
    beside = f"{size(0.93)}px"
    margins = f"margin-top:{size(0.4)}px;margin-bottom:{size(0.75)}px;"
    return (
        f'<table {_UNFRAMED} style="border-color:{CARDS[kind]};{margins}"><tr>'
        f'<td style="padding:{size(0.47)}px {beside} 0 {beside};{small}'
        f"color:{token('muted')};font-family:'{token('text_font')}';\">{caption_html}</td>"
        f'<td align="right" style="padding:{size(0.47)}px {beside} 0 {beside};{small}">'
        f'<a href="copy:{number}" style="{small}">Copy</a></td></tr>'
        f'<tr><td colspan="2" style="padding:{size(0.27)}px {beside} {size(0.73)}px {beside};">'
        f"<pre>{code_html}</pre></td></tr></table>"
    )


def tick_box(*, ticked: bool) -> str:
    """Before a task or a key point."""
    colour, glyph = (token("accent"), "☑") if ticked else (token("muted"), "☐")
    return f'<font color="{colour}">{glyph}</font>&nbsp;'


def rule() -> str:
    """A thin line across."""
    return (
        f'<table {_UNFRAMED} bgcolor="{token("line")}" '
        f'style="margin-top:{size(0.5)}px;margin-bottom:{size(0.5)}px;"><tr>'
        '<td style="font-size:1px;line-height:0px;">&nbsp;</td></tr></table>'
    )
