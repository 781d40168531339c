"""An editor for each language, made when it is first wanted; one is shown, or another page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studyapp.ui.background import Background
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.editor import CodeEditor


class Editors(QStackedWidget):
    """Tells what is written in any of them, and what it has to say."""

    made = Signal(CodeEditor)
    edited = Signal(str)
    status = Signal(str)

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._background = look, background
        self._by_language: dict[str, CodeEditor] = {}

    def show_for(self, language: str) -> CodeEditor:
        """The one of this language is in front now."""
        editor = self._by_language.get(language) or self._make(language)
        self.setCurrentWidget(editor)
        return editor

    def _make(self, language: str) -> CodeEditor:
        name = "Your query" if language == "sql" else "Your code"
        editor = CodeEditor(self._look, self._background, language=language, name=name)
        editor.edited.connect(self.edited)
        editor.status.connect(self.status)
        editor.zoom_wanted.connect(self._look.zoom_by)
        self._by_language[language] = editor
        self.addWidget(editor)
        self.made.emit(editor)
        return editor
