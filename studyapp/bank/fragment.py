"""Clean HTML, as Markdown gives it, made into the HTML that Qt shows well."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from html import escape, unescape

from studyapp.bank import maths
from studyapp.bank.dress import size, token
from studyapp.bank.highlight import spans
from studyapp.bank.model import Formula, Fragment
from studyapp.bank.template import (
    CARD_CLOSES,
    CARDS,
    INLINE_CODE_CLOSES,
    INLINE_CODE_OPENS,
    TASK_OPENS,
    TASKS_OPEN,
    card_opens,
    card_title,
    code_card,
    rule,
    tick_box,
)

Ending = Callable[[], None]

_MOST_EFFORT = 3_000  # on the formulas of one text, see `maths.effort`
_VOID = {"br", "hr", "img", "input"}
_RENAMED = {"del": "s", "ins": "u"}
_UNWRAPPED = {"thead", "tbody"}


# nh3 writes every tag alike and escapes all other `<`: Python's own parser, which reads any HTML,
# takes three times as long.
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*)>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


class FragmentWriter:
    """Fed once with the HTML of one text, as nh3 leaves it; what it has written is a fragment."""

    def __init__(self) -> None:
        self._html: list[str] = []
        self._endings: list[Ending] = []
        self._caught: list[str] | None = None  # text that is not written as it comes
        self._language = self._caption = ""
        self._callout = "note"
        self._row = 0
        self._code: list[str] = []
        self._formulas: dict[Formula, int] = {}
        self._effort = 0

    def fragment(self) -> Fragment:
        """Of all that was fed."""
        html = "".join(self._html).replace("<p></p>", "").strip()
        return Fragment(html, tuple(self._code), tuple(self._formulas))

    def feed(self, clean_html: str) -> None:
        """Write all of it."""
        text, *tags = _TAG.split(clean_html)
        self._text(text)
        for closing, tag, attributes, text in zip(*[iter(tags)] * 4, strict=True):
            if closing:
                self._close(tag)
            else:
                self._open_any(tag, attributes)
            self._text(text)

    def _open_any(self, tag: str, attributes: str) -> None:
        """Write what opens a tag in Qt and keep what will close it."""
        found = _ATTRIBUTE.findall(attributes) if attributes else ()
        given = {name: unescape(value) for name, value in found}
        opener = getattr(self, f"_open_{tag}", None)
        ending: Ending = opener(given) if opener else self._open(tag)
        if tag not in _VOID:
            self._endings.append(ending)

    def _close(self, tag: str) -> None:
        """Write what closes the tag that was opened last."""
        if tag not in _VOID and self._endings:
            self._endings.pop()()

    def _text(self, html: str) -> None:
        """Write text, or catch it where it is code or LaTeX."""
        if not html:
            return
        text = unescape(html)
        if self._caught is not None:
            self._caught.append(text)
        elif text is html and ">" not in text and "<" not in text:  # as most
            self._html.append(text)
        else:
            self._html.append(escape(text, quote=False))

    def _write(self, html: str) -> None:
        self._html.append(html)

    def _wrap(self, opens: str, closes: str) -> Ending:
        self._write(opens)
        return partial(self._write, closes)

    def _nothing(self) -> None:
        pass

    def _open(self, tag: str) -> Ending:
        if tag in _UNWRAPPED:
            return self._nothing
        tag = _RENAMED.get(tag, tag)
        return self._wrap(f"<{tag}>", f"</{tag}>")

    # Blocks

    def _open_p(self, given: Mapping[str, str]) -> Ending:
        if given.get("class") != "admonition-title":
            return self._wrap("<p>", "</p>")
        opens, _, closes = card_title(self._callout, "\n").partition("\n")
        return self._wrap(opens, closes)

    def _open_div(self, given: Mapping[str, str]) -> Ending:
        classes = given.get("class", "").split()
        if "arithmatex" in classes:
            return self._catch(self._close_maths)
        if "footnote" in classes:
            return self._wrap(f'<div style="font-size:{size(0.88)}px;">', "</div>")
        if "admonition" in classes:
            self._callout = next((each for each in classes if each in CARDS), "note")
            return self._wrap(card_opens(self._callout), CARD_CLOSES)
        return self._nothing

    def _open_blockquote(self, _given: Mapping[str, str]) -> Ending:
        return self._wrap(card_opens("quote"), CARD_CLOSES)

    def _open_hr(self, _given: Mapping[str, str]) -> Ending:
        return self._wrap(rule(), "")

    def _open_ul(self, given: Mapping[str, str]) -> Ending:
        return self._wrap(TASKS_OPEN if "task-list" in given.get("class", "") else "<ul>", "</ul>")

    def _open_li(self, given: Mapping[str, str]) -> Ending:
        task = "task-list-item" in given.get("class", "")
        return self._wrap(TASK_OPENS if task else "<li>", "</li>")

    def _open_ol(self, given: Mapping[str, str]) -> Ending:
        start = given.get("start", "1")
        return self._wrap(f'<ol start="{start}">', "</ol>")

    def _open_input(self, given: Mapping[str, str]) -> Ending:
        return self._wrap(tick_box(ticked="checked" in given), "")

    # Tables

    def _open_table(self, _given: Mapping[str, str]) -> Ending:
        self._row = 0
        border = f"border-collapse:collapse;border:1px solid {token('line')};"
        margins = f"margin-top:{size(0.4)}px;margin-bottom:{size(0.8)}px;"
        frame = f'width="100%" cellspacing="0" cellpadding="0" style="{border}{margins}"'
        return self._wrap(f"<table {frame}>", "</table>")

    def _open_tr(self, _given: Mapping[str, str]) -> Ending:
        page = "head" if self._row == 0 else "page" if self._row % 2 else "zebra"
        self._row += 1
        return self._wrap(f'<tr bgcolor="{token(page)}">', "</tr>")

    def _open_td(self, given: Mapping[str, str]) -> Ending:
        return self._cell(given, "")

    def _open_th(self, given: Mapping[str, str]) -> Ending:
        return self._cell(given, "font-weight:600;")

    def _cell(self, given: Mapping[str, str], weight: str) -> Ending:
        side = given.get("style", "").partition(":")[2].strip(" ;") or "left"
        padding = f"padding:{size(0.42)}px {size(0.73)}px {size(0.04)}px {size(0.73)}px;"
        border = f"border:1px solid {token('line')};"
        return self._wrap(f'<td align="{side}" style="{padding}{border}{weight}">', "</td>")

    # Text

    def _open_a(self, given: Mapping[str, str]) -> Ending:
        kind = given.get("class", "")
        if "footnote-backref" in kind:
            return self._catch(self._drop)
        if "footnote-ref" in kind:
            return self._wrap(f'<font color="{token("accent")}">', "</font>")
        if "href" not in given:
            return self._nothing
        return self._wrap(f'<a href="{escape(given["href"])}">', "</a>")

    def _open_img(self, given: Mapping[str, str]) -> Ending:
        if "src" not in given:
            return self._wrap(escape(given.get("alt", "")), "")
        alt = escape(given.get("alt", ""))
        return self._wrap(f'<img src="pack:{escape(given["src"])}" alt="{alt}">', "")

    def _open_mark(self, _given: Mapping[str, str]) -> Ending:
        return self._wrap(f'<span style="background-color:{token("mark")};">', "</span>")

    def _open_kbd(self, _given: Mapping[str, str]) -> Ending:
        opens = (
            f"<span style=\"font-family:'{token('code_font')}';font-size:{size(0.82)}px;"
            f'background-color:{token("inline_code")};">&nbsp;'
        )
        return self._wrap(opens, "&nbsp;</span>")

    def _open_span(self, given: Mapping[str, str]) -> Ending:
        return (
            self._catch(self._close_maths) if given.get("class") == "arithmatex" else self._nothing
        )

    def _open_code(self, given: Mapping[str, str]) -> Ending:
        if self._caught is not None:  # in <pre>
            self._language = given.get("class", "")
            self._caption = given.get("title", "")
            return self._nothing
        return self._wrap(INLINE_CODE_OPENS, INLINE_CODE_CLOSES)

    # What is caught

    def _catch(self, ending: Ending) -> Ending:
        self._caught = []
        return ending

    def _caught_text(self) -> str:
        text, self._caught = "".join(self._caught or ()), None
        return text

    def _drop(self) -> None:
        self._caught_text()

    def _open_pre(self, _given: Mapping[str, str]) -> Ending:
        self._language = self._caption = ""
        return self._catch(self._close_pre)

    def _close_pre(self) -> None:
        code = self._caught_text().strip("\n")
        kind = "output" if self._language == "output" else "code"
        caption = " · ".join(filter(None, (self._language, self._caption))) or "text"
        number = len(self._code)
        self._write(code_card(kind, escape(caption), spans(code, self._language), number))
        self._code.append(code)

    def _close_maths(self) -> None:
        text = self._caught_text().strip()
        display, tex = text.startswith("\\["), text[2:-2].strip()
        shown = self._drawn(tex, display)
        around = f"margin-top:{size(0.3)}px;margin-bottom:{size(0.8)}px;"
        centred = f'align="center" style="{around}"'
        self._write(f"<p {centred}>{shown}</p>" if display else shown)

    def _drawn(self, tex: str, display: bool) -> str:  # noqa: FBT001
        try:
            number = self._number(tex, display)
        except maths.MathsError:  # the linter says why
            return f'<code style="color:{token("bad")};">{escape(tex, quote=False)}</code>'
        return f'<img src="math:{number}">'

    def _number(self, tex: str, display: bool) -> int:  # noqa: FBT001
        self._effort += maths.effort(tex)
        if self._effort > _MOST_EFFORT:
            raise maths.MathsError("too much mathematics in one text")
        return self._formulas.setdefault(maths.outline(tex, display), len(self._formulas))
