"""Commands on whole lines, each one step to undo: indent, comment, move, duplicate, delete."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCursor

from studyapp.ui.widgets.code_editor.indentation import STEP, indent_of, to_last_stop, to_next_stop
from studyapp.ui.widgets.code_editor.places import before, units

_KEEP = QTextCursor.MoveMode.KeepAnchor


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """What is done within is undone at once."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def lines_of(cursor: QTextCursor) -> list[QTextBlock]:
    """Those that the selection touches; not the one at whose very beginning it ends."""
    document = cursor.document()
    block, last = (
        document.findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd())
    )
    if last != block and cursor.selectionEnd() == last.position():
        last = last.previous()
    lines = [block]
    while block != last:
        block = block.next()
        lines.append(block)
    return lines


def indent(cursor: QTextCursor) -> None:
    """The selected lines by one step; without a selection, up to the next stop."""
    if not cursor.hasSelection():
        cursor.insertText(" " * to_next_stop(len(before(cursor))))
        return
    with one_step(cursor):
        for line in lines_of(cursor):
            if line.text().strip():
                _insert(line, 0, " " * STEP)


def outdent(cursor: QTextCursor) -> None:
    """The selected lines, or the cursor's, back to the stop before."""
    with one_step(cursor):
        for line in lines_of(cursor):
            _remove_indent(line, to_last_stop(indent_of(line.text())))


def toggle_comment(cursor: QTextCursor, sign: str) -> None:
    """Comment the lines out, all at the least indent among them; or in, where all of them are."""
    lines = [line for line in lines_of(cursor) if line.text().strip()] or lines_of(cursor)
    with one_step(cursor):
        if all(line.text().lstrip().startswith(sign) for line in lines):
            for line in lines:
                _uncomment(line, sign)
        else:
            column = min(_spaces(line.text()) for line in lines)
            for line in lines:
                _insert(line, column, f"{sign} ")


def move_up(cursor: QTextCursor) -> None:
    """The selected lines above the line before them."""
    lines = lines_of(cursor)
    above = lines[0].previous()
    if above.isValid():
        text = above.text()
        anchor, at = cursor.anchor(), cursor.position()
        with one_step(cursor):
            _select(cursor, above.position(), lines[0].position())
            cursor.removeSelectedText()
            cursor.setPosition(_end(lines[-1]))
            cursor.insertText(f"\n{text}")
        shift = units(text) + 1
        _select(cursor, anchor - shift, at - shift)


def move_down(cursor: QTextCursor) -> None:
    """The selected lines below the line after them."""
    lines = lines_of(cursor)
    below = lines[-1].next()
    if below.isValid():
        text = below.text()
        anchor, at = cursor.anchor(), cursor.position()
        with one_step(cursor):
            _select(cursor, _end(lines[-1]), _end(below))
            cursor.removeSelectedText()
            cursor.setPosition(lines[0].position())
            cursor.insertText(f"{text}\n")
        shift = units(text) + 1
        _select(cursor, anchor + shift, at + shift)


def duplicate(cursor: QTextCursor) -> None:
    """The selected lines once more, below; the cursor goes to the copy."""
    lines = lines_of(cursor)
    text = "\n".join(line.text() for line in lines)
    anchor, at = cursor.anchor(), cursor.position()
    cursor.setPosition(_end(lines[-1]))
    cursor.insertText(f"\n{text}")
    shift = units(text) + 1
    _select(cursor, anchor + shift, at + shift)


def delete_lines(cursor: QTextCursor) -> None:
    """The selected lines with their ends; the cursor keeps its column where it can."""
    lines, column = lines_of(cursor), cursor.positionInBlock()
    start, end = lines[0].position(), _end(lines[-1])
    if lines[-1].next().isValid():
        end += 1
    elif start:
        start -= 1  # the last line goes with the end of the one before
    _select(cursor, start, end)
    cursor.removeSelectedText()
    line = cursor.block()
    cursor.setPosition(min(line.position() + column, _end(line)))


def go_home(cursor: QTextCursor, mode: QTextCursor.MoveMode) -> None:
    """To the first character that is no space; from there to the very beginning."""
    line = cursor.block()
    first = line.position() + _spaces(line.text())
    cursor.setPosition(line.position() if cursor.position() == first else first, mode)


def _select(cursor: QTextCursor, anchor: int, at: int) -> None:
    cursor.setPosition(anchor)
    cursor.setPosition(at, _KEEP)


def _end(line: QTextBlock) -> int:
    return line.position() + line.length() - 1


def _spaces(text: str) -> int:
    return len(text) - len(text.lstrip())


def _insert(line: QTextBlock, column: int, text: str) -> None:
    place = QTextCursor(line)
    place.setPosition(line.position() + column)
    place.insertText(text)


def _remove(line: QTextBlock, column: int, length: int) -> None:
    place = QTextCursor(line)
    _select(place, line.position() + column, line.position() + column + length)
    place.removeSelectedText()


def _remove_indent(line: QTextBlock, columns: int) -> None:
    """A tab among the spaces goes as a whole."""
    text = line.text()
    length = next((n for n in range(len(text) + 1) if indent_of(text[:n]) >= columns), 0)
    if length:
        _remove(line, 0, length)


def _uncomment(line: QTextBlock, sign: str) -> None:
    text = line.text()
    column = _spaces(text)
    spaced = text[column + len(sign) :].startswith(" ")
    _remove(line, column, len(sign) + spaced)
