"""What is painted over the text: frames of gaps, and words at the end of a line."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from studyapp.ui.widgets.code_editor.marks import Span

_RADIUS = 3
_EMPTY = 4  # pixels, the width of a gap with nothing in it
_LEAST_ROOM = 8  # characters


def frame_gap(painter: QPainter, field: QPlainTextEdit, span: Span, color: QColor) -> None:
    """Round corners on each of its lines."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in _boxes(field, span):
        painter.drawRoundedRect(QRectF(box).adjusted(-0.5, 0.5, 0.5, -0.5), _RADIUS, _RADIUS)


def write_behind(
    painter: QPainter, field: QPlainTextEdit, line: QTextBlock, words: str, color: QColor
) -> None:
    """Behind the end of a line, as far as there is room."""
    end = QTextCursor(line)
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    box, metrics = field.cursorRect(end), field.fontMetrics()
    left = box.right() + 3 * metrics.horizontalAdvance(" ")
    room = field.viewport().width() - left - _RADIUS
    if room >= _LEAST_ROOM * metrics.horizontalAdvance("n"):
        text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(field.font())
        painter.setPen(color)
        painter.drawText(left, box.top() + metrics.ascent(), text)


def _boxes(field: QPlainTextEdit, span: Span) -> Iterator[QRect]:
    start, end = QTextCursor(field.document()), QTextCursor(field.document())
    start.setPosition(span.start)
    while True:
        end.setPosition(start.position())
        end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if end.position() > span.end:
            end.setPosition(span.end)
        first, last = field.cursorRect(start), field.cursorRect(end)
        width = max(last.left() - first.left(), _EMPTY)
        yield QRect(first.left(), first.top(), width, first.height())
        if end.position() >= span.end or not start.movePosition(
            QTextCursor.MoveOperation.NextBlock
        ):
            return
