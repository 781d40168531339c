"""What is marked in the text besides its colours: the line, brackets, problems."""

import re
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from studyapp.ui.theme import Theme
from studyapp.ui.widgets.code_editor.places import position
from studyapp.ui.widgets.code_editor.structure import Structure

_WORD = re.compile(r"\w+|\S")
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Span(NamedTuple):
    """A part of the document, in Qt's positions."""

    start: int
    end: int


def whole_line(cursor: QTextCursor, color: QColor) -> QTextEdit.ExtraSelection:
    """The line behind its text, from edge to edge."""
    mark = QTextEdit.ExtraSelection()
    shown = QTextCharFormat()
    shown.setBackground(color)
    shown.setProperty(QTextFormat.Property.FullWidthSelection, True)
    cursor.clearSelection()
    mark.cursor, mark.format = cursor, shown
    return mark


def brackets(
    cursor: QTextCursor, structure: Structure, theme: Theme
) -> list[QTextEdit.ExtraSelection]:
    """The one beside the cursor and its partner; one that has none is marked as wrong."""
    bracket = structure.bracket_beside(cursor)
    if bracket is None:
        return []
    document, partner = cursor.document(), structure.partner(bracket)
    shown = QTextCharFormat()
    if partner is None:
        shown.setForeground(theme.color("bad"))
        shown.setBackground(theme.color("pitfall_page"))
        shown.setFontUnderline(True)
        return [mark_span(document, _sign(bracket.position), shown)]
    shown.setBackground(theme.color("mark"))
    return [mark_span(document, _sign(each.position), shown) for each in (bracket, partner)]


def squiggle(selection: QTextCursor, theme: Theme) -> QTextEdit.ExtraSelection:
    """A wavy line under what is wrong."""
    shown = QTextCharFormat()
    shown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    shown.setUnderlineColor(theme.color("bad"))
    mark = QTextEdit.ExtraSelection()
    mark.cursor, mark.format = selection, shown
    return mark


def field(document: QTextDocument, span: Span, theme: Theme) -> QTextEdit.ExtraSelection:
    """A gap to fill."""
    shown = QTextCharFormat()
    shown.setBackground(theme.color("accent_page"))
    return mark_span(document, span, shown)


def word_at(block: QTextBlock, column: int) -> QTextCursor:
    """Selects the word at a column that counts from 0; at the end of a line its last sign."""
    text = block.text()
    found = _WORD.search(text, min(column, len(text)))
    start, end = found.span() if found else (max(len(text.rstrip()) - 1, 0), len(text))
    selection = QTextCursor(block)
    selection.setPosition(position(block, start))
    selection.setPosition(position(block, end), _KEEP)
    return selection


def _sign(at: int) -> Span:
    return Span(at, at + 1)


def mark_span(
    document: QTextDocument, span: Span, shown: QTextCharFormat
) -> QTextEdit.ExtraSelection:
    """A part of the text in a format of its own."""
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    last = document.characterCount() - 1
    cursor.setPosition(min(span.start, last))
    cursor.setPosition(min(span.end, last), _KEEP)
    mark.cursor, mark.format = cursor, shown
    return mark
