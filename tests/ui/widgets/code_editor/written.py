"""Code with its cursor in one text: `|` is where it is, `^` where the selection began."""

from PySide6.QtGui import QTextCursor

from studyapp.ui.widgets.code_editor import CodeEditor

CARET, ANCHOR = "|", "^"


def put(editor: CodeEditor, text: str) -> None:
    code = text.replace(CARET, "").replace(ANCHOR, "")
    at, anchor = text.replace(ANCHOR, "").index(CARET), text.replace(CARET, "").find(ANCHOR)
    editor.set_code(code)
    cursor = editor.textCursor()
    cursor.setPosition(at if anchor < 0 else anchor)
    cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def seen(editor: CodeEditor) -> str:
    """The reverse of `put`."""
    code, cursor = editor.code(), editor.textCursor()
    signs = {cursor.position(): CARET}
    if cursor.hasSelection():
        signs[cursor.anchor()] = ANCHOR
    return "".join(signs.get(at, "") + sign for at, sign in enumerate(f"{code} "))[:-1]
