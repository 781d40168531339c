"""Mends what word processors and web pages do to code; leaves strings and comments alone."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pygments.token import Error

from studyapp.ui.widgets.code_editor.indentation import to_next_stop
from studyapp.ui.widgets.code_editor.line_lexer import Inside, LineLexer, Piece, is_a

_LINE_ENDS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
_QUOTES = {**dict.fromkeys("“”„‟″", '"'), **dict.fromkeys("‘’‚‛′", "'")}
_DASHES = dict.fromkeys("−–", "-")
_SPACES = {
    **dict.fromkeys(
        "\u00a0\u2007\u202f\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009", " "
    ),
    **dict.fromkeys("\u200a\u205f\u3000", " "),
    **dict.fromkeys("\u200b\u2060\ufeff", ""),
}
_SORTS = (("curly quote", _QUOTES), ("long hyphen", _DASHES), ("odd space", _SPACES))
_PLAIN = {sign: plain for _, table in _SORTS for sign, plain in table.items()}
_SORT = {sign: sort for sort, table in _SORTS for sign in table}


class Pasted(NamedTuple):
    """The text to put in, and what was mended in it, as `3 tabs, 2 curly quotes`."""

    text: str
    mended: str


def with_plain_ends(text: str) -> str:
    """Lines end as they do in the editor."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_ENDS)


def as_code(text: str, before: str, state: int, lexer: LineLexer) -> Pasted:
    """What is pasted behind `before`, the beginning of a line.

    Quotes that are no Python, in a place where Python is wanted, were plainly meant as code.
    """
    found: Counter[str] = Counter()
    lines = []
    for line in with_plain_ends(text).split("\n"):
        mended = _mended(line, before, state, lexer, found)
        state = lexer.read(before + mended, state).state
        lines.append(mended)
        before = ""
    return Pasted("\n".join(lines), ", ".join(_counted(found)))


def _mended(line: str, before: str, state: int, lexer: LineLexer, found: Counter[str]) -> str:
    if line.isascii() and "\t" not in line:
        return line
    pieces = lexer.read(before + line, state).pieces
    if not pieces:
        return line
    mended = before
    for piece in pieces:
        mended = _joined(mended, piece, len(before), found)
    return mended[len(before) :]


def _joined(mended: str, piece: Piece, start: int, found: Counter[str]) -> str:
    """The line so far, with one more piece of it; nothing before `start` is changed."""
    if piece.start < start:
        skipped = min(start - piece.start, len(piece.text))
        piece = Piece(start, piece.text[skipped:], piece.kind)
    if piece.inside is not Inside.CODE:
        return mended + piece.text
    for sign in piece.text:
        if sign == "\t":
            found["tab"] += 1
            mended += " " * to_next_stop(len(mended))
        elif sign in _PLAIN and (sign in _SPACES or is_a(piece.kind, Error)):
            found[_SORT[sign]] += 1
            mended += _PLAIN[sign]
        else:
            mended += sign
    return mended


def _counted(found: Counter[str]) -> Iterator[str]:
    for sort, count in sorted(found.items()):
        yield f"{count} {sort}{'s' * (count > 1)}"
