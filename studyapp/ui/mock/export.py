"""A report as a file: Markdown as it is, or printed to PDF."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from studyapp.ui.mock.paging import Strip, pages, strips

Paper = QPageSize.PageSizeId

_FONT, _POINTS, _SMALL = "Inter", 10, 8
_MARGINS = 20, 18, 20, 14  # millimetres, clockwise from the left
_LONGEST = 50  # characters that make a column no wider
_INDENT = 12  # of code
_BOLD = 1.6  # a word of a head is so much wider than its letters are on average
_ABOVE_TABLE = 8
_TEXT, _QUIET, _LINE, _HEAD = "#1f2430", "#5b6475", "#d9dee7", "#f2f4f8"


class ExportError(Exception):
    """A report could not be written; the text is a sentence for the learner."""


def paper_here() -> Paper:
    """What printers hold where the learner lives."""
    letter = QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.Letter if QLocale.system().measurementSystem() is letter else Paper.A4


def pdf_of(markdown: str, title: str, paper: Paper = Paper.A4) -> bytes:
    """On numbered pages, black on white whatever the theme."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("StudyApp")
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF(*_MARGINS), QPageLayout.Unit.Millimeter)
    document = printed(markdown)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setTextWidth(writer.width())
    _print(document, writer, title)
    buffer.close()
    return bytes(buffer.data().data())


def printed(markdown: str) -> QTextDocument:
    """The document that goes on paper."""
    document = QTextDocument()
    font = QFont(_FONT)
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    features = QTextDocument.MarkdownFeature
    document.setMarkdown(markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
    _colour(document)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)
    return document


def _print(document: QTextDocument, writer: QPdfWriter, title: str) -> None:
    foot = QFont(_FONT)
    foot.setPointSize(_SMALL)
    painter = QPainter(writer)
    painter.setFont(foot)
    below = QRect(0, 0, writer.width(), painter.fontMetrics().height())
    below.moveBottom(writer.height())
    made = pages(strips(document), below.top() - below.height())
    for number, page in enumerate(made, 1):
        if number > 1:
            writer.newPage()
        top = 0.0
        for part in filter(None, (page[0].head, _whole(page))):
            _draw(document, painter, part, top)
            top += part.height
        painter.setPen(QColor(_QUIET))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, title)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{number} of {len(made)}")
    painter.end()


def _whole(page: Sequence[Strip]) -> Strip:
    return Strip(page[0].top, page[-1].bottom)


def _draw(document: QTextDocument, painter: QPainter, part: Strip, top: float) -> None:
    painter.save()
    painter.translate(0, top - part.top)
    document.drawContents(painter, QRectF(0, part.top, document.textWidth(), part.height))
    painter.restore()


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
        if block.blockFormat().nonBreakableLines():
            _wrap(QTextCursor(block))
        block = block.next()


def _wrap(code: QTextCursor) -> None:
    """What is too long for the paper goes on in the next line."""
    shown = QTextBlockFormat()
    shown.setNonBreakableLines(False)
    shown.setLeftMargin(_INDENT)
    code.mergeBlockFormat(shown)


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
    shown.setTopMargin(_ABOVE_TABLE)  # a heading's own margin does not count here
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
    """By the longest text of each column; no word is parted."""
    weights = [_weight(table, column) for column in range(table.columns())]
    whole = sum(weights)
    percent = QTextLength.Type.PercentageLength
    return [QTextLength(percent, 100 * weight / whole) for weight in weights]


def _weight(table: QTextTable, column: int) -> float:
    texts = [_text(table, row, column) for row in range(table.rows())]
    word = max((len(word) for text in texts for word in text.split()), default=0)
    return max(min(max(map(len, texts)), _LONGEST), word * _BOLD) + 6


def _text(table: QTextTable, row: int, column: int) -> str:
    return table.cellAt(row, column).firstCursorPosition().block().text()
