"""A field to write Python or SQL in, and code that is only shown."""

from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.code_editor.editor import CodeEditor
from studyapp.ui.widgets.code_editor.editors import Editors

__all__ = ["CodeEditor", "CodeText", "Editors"]
