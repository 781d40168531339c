"""Markdown as the plain text that search looks through and quotes from."""

import re
import unicodedata

_CODE = re.compile(
    r"^ {0,3}(```++|~~~++)[^\n]*+\n(.*?)^ {0,3}\1[ \t]*$"  # a block
    r"|(?<!`)(`++)(.+?)(?<!`)\3(?!`)",  # a span within a line
    re.M | re.S,
)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
_LINE_START = re.compile(
    r"^[ \t]*(?:#{1,6} |[-*+] (?:\[[ xX]\] )?|\d{1,3}\. |> ?|!!! ?\w* ?)", re.M
)
_RULE = re.compile(r"^[ \t|:=-]+$", re.M)
_MARKS = re.compile(r"\*\*|\$\$?|~~|==|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")


def plain_text(markdown: str) -> str:
    """The words and the code on one line, without marks and addresses; composed (NFC)."""
    text = unicodedata.normalize("NFC", markdown).replace("\0", " ")
    pieces, done = [], 0
    for code in _CODE.finditer(text):
        pieces += [_unmarked(text[done : code.start()]), code[2] or code[4] or ""]
        done = code.end()
    pieces.append(_unmarked(text[done:]))
    return " ".join("".join(pieces).split())


def _unmarked(prose: str) -> str:
    prose = _LINE_START.sub("", _LINK.sub(r"\1", prose))
    return _MARKS.sub("", _RULE.sub(" ", prose)).replace("|", " ")
