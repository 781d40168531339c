"""A report as a file: Markdown as it is, or printed to PDF."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

_FONT, _POINTS = "Inter", 10
_LONGEST = 50  # characters that make a column no wider
_TEXT, _LINE, _HEAD = "#1f2430", "#d9dee7", "#f2f4f8"


class ExportError(Exception):
    """A report could not be written; the text is a sentence for the learner."""


def pdf_of(markdown: str, title: str) -> bytes:
    """On A4 pages, numbered, black on white whatever the theme."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("StudyApp")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())  # the document brings its own, and numbers the pages
    document = printed(markdown)
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def printed(markdown: str) -> QTextDocument:
    """The document that goes on paper."""
    document = QTextDocument()
    font = QFont(_FONT)
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    _colour(document)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)
    return document


def save(file: Path, content: bytes) -> None:
    """All of it or nothing; what was there stays until then. Raises ExportError."""
    try:
        _write_beside(file, content)
    except OSError as error:
        why = (error.strerror or str(error)).rstrip(".")
        message = f"The report could not be saved as {file}: {why}. Choose another folder."
        raise ExportError(message) from error


def _write_beside(file: Path, content: bytes) -> None:
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("wb") as made:
            made.write(content)
            made.flush()
            os.fsync(made.fileno())
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        raise


def _colour(document: QTextDocument) -> None:
    whole = QTextCursor(document)
    whole.select(QTextCursor.SelectionType.Document)
    shown = QTextCharFormat()
    shown.setForeground(QColor(_TEXT))
    whole.mergeCharFormat(shown)
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            _keep_with_next(QTextCursor(block))
        block = block.next()


def _keep_with_next(heading: QTextCursor) -> None:
    shown = QTextBlockFormat()
    shown.setTopMargin(16)
    shown.setBottomMargin(8)
    heading.mergeBlockFormat(shown)


def _rule(table: QTextTable) -> None:
    """Thin lines, room in the cells, a head that is repeated on every page."""
    shown = table.format().toTableFormat()
    shown.setBorder(1)
    shown.setBorderBrush(QColor(_LINE))
    shown.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    shown.setBorderCollapse(True)
    shown.setCellPadding(4)
    shown.setCellSpacing(0)
    shown.setHeaderRowCount(1)
    shown.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shown.setColumnWidthConstraints(_widths(table))
    table.setFormat(shown)
    for column in range(table.columns()):
        _head(table, column)


def _head(table: QTextTable, column: int) -> None:
    """Its text stands where that of the cells below does."""
    cell = table.cellAt(0, column)
    shown = cell.format()
    shown.setBackground(QColor(_HEAD))
    cell.setFormat(shown)
    if table.rows() > 1:
        aligned = QTextBlockFormat()
        below = table.cellAt(1, column).firstCursorPosition().blockFormat()
        aligned.setAlignment(below.alignment())
        cell.firstCursorPosition().mergeBlockFormat(aligned)


def _widths(table: QTextTable) -> list[QTextLength]:
    """By the longest text of each column."""
    lengths = [
        max(len(_text(table, row, column)) for row in range(table.rows()))
        for column in range(table.columns())
    ]
    weights = [min(length, _LONGEST) + 6 for length in lengths]
    whole = sum(weights)
    percent = QTextLength.Type.PercentageLength
    return [QTextLength(percent, 100 * weight / whole) for weight in weights]


def _text(table: QTextTable, row: int, column: int) -> str:
    return table.cellAt(row, column).firstCursorPosition().block().text()
