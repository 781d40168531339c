"""Markdown made into fragments: safe, coloured, formulas drawn. All that is slow happens here."""

import re
import threading
from collections.abc import Mapping
from functools import lru_cache
from html import escape

import nh3
from markdown import Markdown

from studyapp.bank.dress import CLOSES, OPENS
from studyapp.bank.fences import set_apart
from studyapp.bank.fragment import FragmentWriter
from studyapp.bank.model import Fragment
from studyapp.bank.quick_markdown import quicken

_LONGEST = 64 * 1024
_MOST_LINES = 4_000
_MOST_NOTES = 200
_MOST_OPEN = 100

_EXTENSIONS = (  # never `snippets` or `b64`: they read files
    *("admonition", "def_list", "footnotes", "sane_lists", "tables"),
    *(f"pymdownx.{name}" for name in ("arithmatex", "betterem", "caret", "highlight", "keys")),
    *(f"pymdownx.{name}" for name in ("mark", "superfences", "tasklist", "tilde")),
)
_UNSHOWABLE = {
    **{code: None for code in range(32) if chr(code) not in "\t\n\r"},
    **{ord(char): "\ufffd" for char in (OPENS, CLOSES)},
    **{ord(char): "\ufffd" for char in "\ufdd0\ufdd1\ufffc"},  # Qt's own marks in a text
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys((0x2028, 0x2029), "\n"),
}

_UNSHOWN = re.compile(f"[{re.escape(''.join(map(chr, _UNSHOWABLE)))}]")

_TAGS = {
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "hr", "br"),
    *("table", "thead", "tbody", "tr", "th", "td", "pre", "code", "blockquote", "div", "span"),
    *("strong", "em", "del", "ins", "mark", "sub", "sup", "kbd", "a", "img", "input"),
}
_ATTRIBUTES = {
    "a": {"href", "class"},
    "code": {"class", "title"},
    "div": {"class"},
    "img": {"src", "alt"},
    "input": {"type", "checked"},
    "li": {"class"},
    "ol": {"start"},
    "ul": {"class"},
    "p": {"class"},
    "span": {"class"},
    "td": {"style"},
    "th": {"style"},
}
_ALLOWED = {
    "href": re.compile(r"https?://[^\s\"<>]+|mailto:[^\s\"<>]+|card:[a-z0-9][a-z0-9-]*"),
    "src": re.compile(r"\w[\w.-]*\.(?:png|jpe?g|svg|webp)", re.IGNORECASE),
    "start": re.compile(r"\d{1,6}"),
    "style": re.compile(r"text-align:\s*(?:left|right|center);?"),
}


_IN_A_LINE = (
    r"(?:[^<&\r]++|&(?:amp|gt|lt|quot|#x27);|</?(?:br|code|del|em|ins|kbd|mark|span|strong|sub|sup)>"
    r'|<span class="arithmatex">|<code class="[a-z]*" title="">)'
)
_BLOCKS = "blockquote|d[dlt]|h[1-6r]|li|ol|pre|t[dhr]|table|tbody|thead|ul"
_CLEAN = re.compile(f"(?:{_IN_A_LINE}|<p>{_IN_A_LINE}*+</p>|</?(?:{_BLOCKS})>)*+")
"""Tags without attributes, but for two that we write ourselves, and no block in a paragraph."""


class MarkupError(ValueError):
    """A text that is refused before it is read."""


def compile_markdown(text: str) -> Fragment:
    """Make Markdown ready for the answer pane; the same text always gives the same fragment."""
    writer = FragmentWriter()
    writer.feed(_clean_html(text))
    return writer.fragment()


def _clean_html(text: str) -> str:
    text = _shown(text)
    _refuse_what_would_take_too_long(text)
    reader = _reader(threading.get_ident()).reset()
    try:
        html = reader.convert("\n".join(set_apart(text.splitlines())))
    except RecursionError as error:
        _reader.cache_clear()  # it still believes to be in the middle of a list
        raise MarkupError("nested too deeply") from error
    if not _CLEAN.fullmatch(html):
        html = _cleaner().clean(html)
    return _shown(html)  # entities may have brought some back


def _shown(text: str) -> str:
    return text.translate(_UNSHOWABLE) if _UNSHOWN.search(text) else text


def _refuse_what_would_take_too_long(text: str) -> None:
    """Markdown takes seconds for a few texts that nobody writes in earnest."""
    if len(text.encode()) > _LONGEST:
        raise MarkupError(f"longer than {_LONGEST // 1024} kB")
    if text.count("\n") > _MOST_LINES:
        raise MarkupError(f"more than {_MOST_LINES:,} lines")
    if text.count("[^") > _MOST_NOTES:
        raise MarkupError(f"more than {_MOST_NOTES} footnotes")
    if max(_open_at_once(text, "[", "]"), _open_at_once(text, "(", ")")) > _MOST_OPEN:
        raise MarkupError(f"more than {_MOST_OPEN} brackets that nothing closes")


def _open_at_once(text: str, opening: str, closing: str) -> int:
    """Each open bracket makes Markdown look through all the rest of the text."""
    if text.count(opening) <= _MOST_OPEN:
        return 0
    depth = deepest = 0
    for char in re.findall(f"[\\{opening}\\{closing}]", text):
        depth = depth + 1 if char == opening else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


@lru_cache(maxsize=8)
def _reader(thread: int) -> Markdown:  # noqa: ARG001 (a reader has a state: one for each thread)
    fences = [{"name": "*", "class": "", "format": _fence, "validator": _fence_options}]
    reader = Markdown(
        extensions=_EXTENSIONS,
        extension_configs={
            "pymdownx.arithmatex": {"generic": True},
            "pymdownx.highlight": {"use_pygments": False},
            "pymdownx.superfences": {"custom_fences": fences},
        },
        output_format="html",
    )
    reader.preprocessors.deregister("html_block")  # raw HTML is shown as text
    reader.inlinePatterns.deregister("html")
    quicken(reader)
    return reader


def _fence_options(
    language: str,  # noqa: ARG001
    inputs: Mapping[str, str],
    options: dict[str, str],
    attrs: dict[str, str],  # noqa: ARG001
    md: Markdown,  # noqa: ARG001
) -> bool:
    """Any option may stand in a fence; only `title` is shown."""
    options["title"] = str(inputs.get("title", ""))
    return True


def _fence(
    source: str,
    language: str | None,
    css_class: str,  # noqa: ARG001
    options: Mapping[str, str],
    md: Markdown,  # noqa: ARG001
    **others: object,  # noqa: ARG001
) -> str:
    title = escape(options.get("title", ""))
    return (
        f'<pre><code class="{escape(language or "")}" title="{title}">{escape(source)}</code></pre>'
    )


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_allowed,
        url_schemes={"http", "https", "mailto", "card"},
        link_rel=None,
    )


def _allowed(_tag: str, attribute: str, value: str) -> str | None:
    pattern = _ALLOWED.get(attribute)
    return value if pattern is None or pattern.fullmatch(value) else None
