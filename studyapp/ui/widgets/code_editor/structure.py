"""What stands where in a document: strings, comments, brackets and their partners."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from studyapp.ui.widgets.code_editor.line_lexer import START, Inside, Line, LineLexer
from studyapp.ui.widgets.code_editor.places import before, position, split

PAIRS = {"(": ")", "[": "]", "{": "}"}
_OPENERS = {closer: opener for opener, closer in PAIRS.items()}
_FARTHEST = 5_000  # brackets looked at


class Bracket(NamedTuple):
    """A bracket in code, not in a string or a comment."""

    block: QTextBlock
    column: int  # in characters
    sign: str

    @property
    def position(self) -> int:
        """In the document."""
        return position(self.block, self.column)


class Structure:
    """Reads the document as it is now; lines that were read once cost next to nothing."""

    def __init__(self, document: QTextDocument, lexer: LineLexer) -> None:
        self._document, self.lexer = document, lexer

    def line(self, block: QTextBlock) -> Line:
        """What the lexer made of a line."""
        return self.lexer.read(block.text(), state_before(block))

    def inside(self, cursor: QTextCursor) -> Inside:
        """What would be typed here belongs to this."""
        return self.lexer.inside(before(cursor), state_before(cursor.block()))

    def bracket_beside(self, cursor: QTextCursor) -> Bracket | None:
        """The one left of the cursor, else the one right of it."""
        column = len(split(cursor)[0])
        block = cursor.block()
        found = {at: Bracket(block, at, sign) for at, sign in self.line(block).brackets}
        return found.get(column - 1) or found.get(column)

    def partner(self, bracket: Bracket) -> Bracket | None:
        """The other one of the pair; None where there is none, or one of another sort."""
        forwards = bracket.sign in PAIRS
        wanted: list[str] = []
        for each in islice(self._from(bracket, forwards=forwards), _FARTHEST):
            if (each.sign in PAIRS) == forwards:
                wanted.append(_other(each.sign))
            elif wanted.pop() != each.sign:
                return None
            elif not wanted:
                return each
        return None

    def enclosing(self, cursor: QTextCursor) -> Bracket | None:
        """The innermost bracket that is open at the cursor."""
        column, depth = len(before(cursor)), 0
        for each in islice(self._backwards(cursor.block(), column), _FARTHEST):
            depth += -1 if each.sign in PAIRS else 1
            if depth < 0:
                return each
        return None

    def _from(self, bracket: Bracket, *, forwards: bool) -> Iterator[Bracket]:
        if not forwards:
            return self._backwards(bracket.block, bracket.column + 1)
        return self._forwards(bracket.block, bracket.column)

    def _forwards(self, block: QTextBlock, column: int) -> Iterator[Bracket]:
        while block.isValid():
            for at, sign in self.line(block).brackets:
                if at >= column:
                    yield Bracket(block, at, sign)
            block, column = block.next(), 0

    def _backwards(self, block: QTextBlock, column: int | None) -> Iterator[Bracket]:
        while block.isValid():
            for at, sign in reversed(self.line(block).brackets):
                if column is None or at < column:
                    yield Bracket(block, at, sign)
            block, column = block.previous(), None


def state_before(block: QTextBlock) -> int:
    """The lexer's, at the beginning of a line."""
    above = block.previous()
    return max(above.userState(), START) if above.isValid() else START


def _other(sign: str) -> str:
    return PAIRS.get(sign) or _OPENERS[sign]
