"""Colours code as it is typed, in the theme's colours."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.line_lexer import START, LineLexer
from studyapp.ui.widgets.code_editor.places import units

_SLANTED = "syntax_comment"


class Highlighter(QSyntaxHighlighter):
    """Reads a line anew where it, or what the line before leaves open, has changed."""

    def __init__(self, document: QTextDocument, lexer: LineLexer, look: Look) -> None:
        super().__init__(document)
        self._lexer, self._look = lexer, look
        self._formats: dict[str, QTextCharFormat] = {}
        look.changed.connect(self._recolour)

    def read_with(self, lexer: LineLexer) -> None:
        """Another language."""
        self._lexer = lexer
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        line = self._lexer.read(text, max(self.previousBlockState(), START))
        plain = text.isascii()
        for start, end, colour in line.runs:
            place = start if plain else units(text[:start])
            length = end - start if plain else units(text[start:end])
            self.setFormat(place, length, self._format(colour))
        self.setCurrentBlockState(line.state)

    def _format(self, colour: str) -> QTextCharFormat:
        if colour not in self._formats:
            shown = self._formats[colour] = QTextCharFormat()
            shown.setForeground(self._look.theme.color(colour))
            shown.setFontItalic(colour == _SLANTED)
        return self._formats[colour]

    def _recolour(self) -> None:
        self._formats.clear()
        self.rehighlight()
