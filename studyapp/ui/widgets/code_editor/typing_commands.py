"""What single keys do where code is typed: Enter, Backspace, brackets and quotes."""

import re

from PySide6.QtGui import QTextCursor

from studyapp.ui.widgets.code_editor.indentation import (
    after_statement,
    indent_of,
    inside_bracket,
    to_last_stop,
)
from studyapp.ui.widgets.code_editor.line_commands import one_step
from studyapp.ui.widgets.code_editor.line_lexer import Inside
from studyapp.ui.widgets.code_editor.places import before, split
from studyapp.ui.widgets.code_editor.structure import PAIRS, Bracket, Structure, state_before

QUOTES = ('"', "'")
_CLOSERS = frozenset(PAIRS.values())
_CLOSES_BEFORE = frozenset(")]}:;,.=> \t")
_PREFIXES = {"r", "b", "f", "u", "t", "rb", "br", "rf", "fr", "rt", "tr"}
_LAST_WORD = re.compile(r"\w+\Z")
_BACK = QTextCursor.MoveOperation.PreviousCharacter
_ON = QTextCursor.MoveOperation.NextCharacter
_KEEP = QTextCursor.MoveMode.KeepAnchor


def break_line(cursor: QTextCursor, structure: Structure) -> None:
    """A new line, indented as what stands before it asks for."""
    with one_step(cursor):
        cursor.removeSelectedText()
        left, right = split(cursor)
        indent = _next_indent(cursor, structure)
        opens_up = _stand_around(left, right) and structure.inside(cursor) is Inside.CODE
        if left.strip():
            _remove_right(cursor, len(right) - len(right.lstrip(" ")))
        elif not right.strip():
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()  # no spaces are left on an empty line
        cursor.insertText("\n" + " " * indent)
        if opens_up:
            cursor.insertText("\n" + " " * indent_of(left))
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)


def delete_back(cursor: QTextCursor, structure: Structure) -> bool:
    """An empty pair, or indent up to the stop before; False where neither is there."""
    left, right = split(cursor)
    if cursor.hasSelection() or not left:
        return False
    if not left.strip(" "):
        cursor.movePosition(_BACK, _KEEP, to_last_stop(len(left)))
    elif _is_empty_pair(cursor, structure, left[-1:] + right[:1]):
        cursor.movePosition(_BACK)
        cursor.movePosition(_ON, _KEEP, 2)
    else:
        return False
    cursor.removeSelectedText()
    return True


def type_sign(cursor: QTextCursor, structure: Structure, sign: str) -> bool:
    """A bracket or a quote, with its partner where that helps; False: type it as it is."""
    if cursor.hasSelection():
        return _wrap(cursor, sign)
    if sign in _CLOSERS:
        return _step_over_bracket(cursor, structure, sign)
    if sign in PAIRS:
        return _open_bracket(cursor, structure, sign)
    return sign in QUOTES and (
        _step_over_quote(cursor, structure, sign) or _open_quote(cursor, structure, sign)
    )


def _next_indent(cursor: QTextCursor, structure: Structure) -> int:
    left = before(cursor)
    if not left.strip():
        return indent_of(left)
    if structure.inside(cursor) is Inside.STRING:
        return indent_of(left)
    base = _first_line(cursor, structure, left)
    bracket = structure.enclosing(cursor)
    if bracket:
        return inside_bracket(base, opened_here=bracket.block == cursor.block())
    if structure.lexer.language != "python":
        return indent_of(base)
    return after_statement(base, _code(cursor, structure))


def _first_line(cursor: QTextCursor, structure: Structure, left: str) -> str:
    """Where the expression began that closes on this line; mostly the line itself."""
    line, start = cursor.block(), len(left)
    closed = [
        Bracket(line, column, sign)
        for column, sign in structure.line(line).brackets
        if column < start and sign in _CLOSERS
    ]
    openers = [opener for bracket in closed if (opener := structure.partner(bracket))]
    above = [opener.block for opener in openers if opener.block != line]
    return above[-1].text() if above else left


def _code(cursor: QTextCursor, structure: Structure) -> str:
    """The line left of the cursor without its comment."""
    pieces = structure.lexer.read(before(cursor), state_before(cursor.block())).pieces
    return "".join(piece.text for piece in pieces if piece.inside is not Inside.COMMENT)


def _stand_around(left: str, right: str) -> bool:
    """Whether a pair of brackets is opened up."""
    opener, closer = left.rstrip()[-1:], right.lstrip()[:1]
    return bool(closer) and PAIRS.get(opener) == closer


def _remove_right(cursor: QTextCursor, length: int) -> None:
    cursor.movePosition(_ON, _KEEP, length)
    cursor.removeSelectedText()


def _is_empty_pair(cursor: QTextCursor, structure: Structure, signs: str) -> bool:
    if signs in {'""', "''"}:
        return structure.inside(cursor) is Inside.STRING
    return len(signs) == 2 and PAIRS.get(signs[0]) == signs[1]


def _wrap(cursor: QTextCursor, sign: str) -> bool:
    if sign not in PAIRS and sign not in QUOTES:
        return False
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    backwards = cursor.position() == start
    with one_step(cursor):
        cursor.setPosition(end)
        cursor.insertText(PAIRS.get(sign, sign))
        cursor.setPosition(start)
        cursor.insertText(sign)
    anchor, at = (end + 1, start + 1) if backwards else (start + 1, end + 1)
    cursor.setPosition(anchor)
    cursor.setPosition(at, _KEEP)
    return True


def _step_over_bracket(cursor: QTextCursor, structure: Structure, sign: str) -> bool:
    """Only over one that closes something: another one is missing otherwise."""
    left, right = split(cursor)
    if not right.startswith(sign):
        return False
    bracket = Bracket(cursor.block(), len(left), sign)
    known = (bracket.column, sign) in structure.line(bracket.block).brackets
    if known and structure.partner(bracket) is None:
        return False
    cursor.movePosition(_ON)
    return True


def _open_bracket(cursor: QTextCursor, structure: Structure, sign: str) -> bool:
    right = split(cursor)[1]
    if structure.inside(cursor) is Inside.COMMENT or not _may_close_before(right):
        return False
    _insert_around(cursor, sign, PAIRS[sign])
    return True


def _step_over_quote(cursor: QTextCursor, structure: Structure, sign: str) -> bool:
    left, right = split(cursor)
    escaped = (len(left) - len(left.rstrip("\\"))) % 2
    if escaped or not right.startswith(sign):
        return False
    if structure.inside(cursor) is not Inside.STRING:
        return False
    cursor.movePosition(_ON)
    return True


def _open_quote(cursor: QTextCursor, structure: Structure, sign: str) -> bool:
    left, right = split(cursor)
    if structure.inside(cursor) is not Inside.CODE or not _may_close_before(right):
        return False
    if left.endswith(2 * sign) and structure.lexer.language == "python":
        _insert_around(cursor, sign, 3 * sign)
        return True
    word = _LAST_WORD.search(left)
    if left.endswith(sign) or (word and word[0].lower() not in _PREFIXES):
        return False
    _insert_around(cursor, sign, sign)
    return True


def _may_close_before(right: str) -> bool:
    return not right or right[0] in _CLOSES_BEFORE


def _insert_around(cursor: QTextCursor, opener: str, closer: str) -> None:
    cursor.insertText(opener + closer)
    cursor.movePosition(_BACK, n=len(closer))
