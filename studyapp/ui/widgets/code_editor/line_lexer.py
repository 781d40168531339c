"""Code read line by line, so that after a key only the changed lines need reading."""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby
from typing import ClassVar, NamedTuple

from pygments.lexer import ExtendedRegexLexer, LexerContext
from pygments.lexers.python import PythonLexer
from pygments.lexers.sql import SqlLexer
from pygments.token import Comment, Name, Punctuation, String, _TokenType

from studyapp.bank.highlight import colour_of

START = 0
"""The state before the first line."""

_LONGEST = 5000  # characters; longer lines are data, and stay plain
_KEPT = 10_000  # lines
_PROBE = "x"  # a letter changes nothing about what it stands in
_BRACKETS = frozenset("()[]{}")


class Inside(Enum):
    """What a place in code belongs to."""

    CODE = auto()
    STRING = auto()
    COMMENT = auto()


class Piece(NamedTuple):
    """A stretch of a line, in characters."""

    start: int
    text: str
    kind: _TokenType

    @property
    def inside(self) -> Inside:
        """What it belongs to."""
        if is_a(self.kind, String):
            return Inside.STRING
        return Inside.COMMENT if is_a(self.kind, Comment) else Inside.CODE


def is_a(kind: _TokenType, of: _TokenType) -> bool:
    """Whether it is this kind of token, or a sort of it."""
    return of in kind.split()


class Run(NamedTuple):
    """A stretch of a line in one colour, in characters."""

    start: int
    end: int
    colour: str  # a token of the theme


class Line(NamedTuple):
    """A line that was read, and the state that the next begins in."""

    pieces: tuple[Piece, ...]
    runs: tuple[Run, ...]
    brackets: tuple[tuple[int, str], ...]  # those in code: column and sign
    state: int


class LineLexer:
    """Remembers the lines it read; a state is a number that stands for what is still open."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._lexer = _LEXERS[language]()
        self._stacks: list[tuple[str, ...]] = [("root",)]
        self._numbers = {("root",): START}
        self.read = lru_cache(_KEPT)(self._read)

    def inside(self, before: str, state: int) -> Inside:
        """What would be typed behind the beginning of a line belongs to this."""
        pieces = self.read(before + _PROBE, state).pieces
        return pieces[-1].inside if pieces else Inside.CODE

    def _read(self, text: str, state: int) -> Line:
        """One line without its end, from the state that the line before it left."""
        if len(text) > _LONGEST:
            return Line((), (), (), state)
        context = LexerContext(f"{text}\n", 0, list(self._stacks[max(state, START)]))
        found = self._lexer.get_tokens_unprocessed(context=context)
        pieces = tuple(
            Piece(start, piece.rstrip("\n"), kind) for start, kind, piece in found if piece != "\n"
        )
        return Line(pieces, tuple(_runs(pieces)), tuple(_brackets(pieces)), self._number(context))

    def _number(self, context: LexerContext) -> int:
        stack = tuple(context.stack)
        if stack not in self._numbers:
            self._numbers[stack] = len(self._stacks)
            self._stacks.append(stack)
        return self._numbers[stack]


def _runs(pieces: tuple[Piece, ...]) -> Iterator[Run]:
    inked = (piece for piece in pieces if not piece.text.isspace())
    for colour, group in groupby(inked, key=lambda piece: colour_of(piece.kind)):
        for piece in group if colour else ():
            yield Run(piece.start, piece.start + len(piece.text), colour)


def _brackets(pieces: tuple[Piece, ...]) -> Iterator[tuple[int, str]]:
    for piece in pieces:
        if piece.text in _BRACKETS and is_a(piece.kind, Punctuation):
            yield piece.start, piece.text


class _Python(ExtendedRegexLexer, PythonLexer):
    pass


class _Sql(ExtendedRegexLexer, SqlLexer):
    """Strings may go on over the end of a line."""

    tokens: ClassVar = {
        **SqlLexer.tokens,
        "root": [
            (r"'", String.Single, "string"),
            (r'"', String.Symbol, "name"),
            *(rule for rule in SqlLexer.tokens["root"] if rule[1] not in String),
        ],
        "string": [(r"''|[^']+", String.Single), (r"'", String.Single, "#pop")],
        "name": [(r'""|[^"]+', String.Symbol), (r'"', String.Symbol, "#pop")],
    }


class _Plain(ExtendedRegexLexer):
    tokens: ClassVar = {"root": [(r".+|\n", Name)]}


_LEXERS = {"python": _Python, "sql": _Sql, "": _Plain}
