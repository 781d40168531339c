"""The gaps of a text as fields: they move and grow with what is typed."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument

from studyapp.ui.widgets.code_editor.marks import Span


class Gaps:
    """None until some are set."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._ends: list[tuple[QTextCursor, QTextCursor]] = []

    def __bool__(self) -> bool:
        return bool(self._ends)

    def set(self, spans: Iterable[Span]) -> None:
        """Others in the place of these."""
        self._ends = [(self._end(span.start, stays=True), self._end(span.end)) for span in spans]

    def spans(self) -> list[Span]:
        """Where they are now."""
        return [Span(start.position(), end.position()) for start, end in self._ends]

    def at(self, cursor: QTextCursor) -> Span | None:
        """The one that the cursor is in."""
        place = cursor.position()
        return next((span for span in self.spans() if span.start <= place <= span.end), None)

    def after(self, cursor: QTextCursor) -> Span:
        """The next one; after the last the first."""
        spans, here = self.spans(), self.at(cursor)
        place = here.end if here else cursor.position()
        return next((span for span in spans if span.start > place), spans[0])

    def before(self, cursor: QTextCursor) -> Span:
        """The one before; before the first the last."""
        spans, here = self.spans(), self.at(cursor)
        place = here.start if here else cursor.position()
        return next((span for span in reversed(spans) if span.end < place), spans[-1])

    def _end(self, position: int, *, stays: bool = False) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, self._document.characterCount() - 1))
        cursor.setKeepPositionOnInsert(stays)
        return cursor
