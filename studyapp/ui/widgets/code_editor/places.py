"""Columns as Qt counts them: in UTF-16 units, of which an emoji takes two."""

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

_PARAGRAPH, _SOFT_BREAK = "\u2029", "\u2028"


def units(text: str) -> int:
    """How long a text is to Qt."""
    return len(text) if text.isascii() else len(_encoded(text)) // 2


def before(cursor: QTextCursor) -> str:
    """The text of the cursor's line left of it."""
    return split(cursor)[0]


def split(cursor: QTextCursor) -> tuple[str, str]:
    """The text of the cursor's line left and right of it."""
    text, column = cursor.block().text(), cursor.positionInBlock()
    if text.isascii():
        return text[:column], text[column:]
    encoded = _encoded(text)
    return _decoded(encoded[: 2 * column]), _decoded(encoded[2 * column :])


def position(block: QTextBlock, column: int) -> int:
    """Where in the document a column is that counts characters from 0; not beyond the line."""
    return block.position() + units(block.text()[:column])


def code_of(document: QTextDocument) -> str:
    """The text as it is: `toPlainText` would turn non-breaking spaces into plain ones."""
    return document.toRawText().replace(_PARAGRAPH, "\n").replace(_SOFT_BREAK, "\n")


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _decoded(encoded: bytes) -> str:
    return encoded.decode("utf-16-le", "surrogatepass")
