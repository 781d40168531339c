"""Markdown as the plain text that search looks through and quotes from."""

import re
import unicodedata

_CODE = re.compile(
    r"^ {0,3}(```++|~~~++)[^\n]*+\n(.*?)^ {0,3}\1[ \t]*$"  # a block
    r"|(?<!`)(`++)(.+?)(?<!`)\3(?!`)",  # a span within a line
    re.M | re.S,
)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\([^()\n]*\)")
# A pattern that begins with a letter is looked for ten times as fast as one that begins with `^`
# or with a look at what is before it.
_LINE_START = re.compile(r"\n[ \t]*(?:#{1,6} |[-*+] (?:\[[ xX]\] )?|\d{1,3}\. |> ?|!!! ?\w* ?)")
_RULE = re.compile(r"\n[ \t|:=-]+$", re.M)
_MARKS = re.compile(
    r"\*(?:\*|(?<!\w\*)(?=\S)|(?<=\S\*)(?!\w))|_(?:(?<!\w_)(?=\S)|(?<=\S_)(?!\w))|\$\$?|~~|=="
)


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
    lines = "\n" + (_LINK.sub(r"\1", prose) if "[" in prose else prose)
    lines = _RULE.sub("\n ", _LINE_START.sub("\n", lines))
    return _MARKS.sub("", lines[1:]).replace("|", " ")
