"""Whatever is pressed, nothing breaks, and undoing leads back."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

CODE = 'def f(xs):\n    """Doc."""\n    if xs:\n        return [x for x in xs]  # 😀\n\n\tpass\n'
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = [
    *((getattr(Qt.Key, f"Key_{name}"), NONE) for name in ("Return", "Tab", "Backspace", "Delete")),
    *((getattr(Qt.Key, f"Key_{name}"), NONE) for name in ("Home", "End", "Up", "Down", "Left")),
    *((getattr(Qt.Key, f"Key_{name}"), SHIFT) for name in ("Up", "Down", "Home", "End")),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_Slash, CTRL),
    (Qt.Key.Key_D, CTRL),
    (Qt.Key.Key_K, CTRL | SHIFT),
    (Qt.Key.Key_Up, ALT),
    (Qt.Key.Key_Down, ALT),
]
pressed = st.lists(
    st.one_of(st.sampled_from(KEYS), st.sampled_from("([{)]}\"':x =")), min_size=1, max_size=25
)


@settings(
    max_examples=60,
    # one editor for all examples: each begins with another text in it
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(start=st.integers(0, len(CODE)), keys=pressed)
def test_any_keys_can_be_undone(editor, start, keys):
    editor.restore(CODE, start)

    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(editor, key)
        else:
            QTest.keyClick(editor, *key)
    while editor.document().isUndoAvailable():
        editor.undo()

    assert editor.code() == CODE


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.integers(0, len(CODE)), end=st.integers(0, len(CODE)), keys=pressed)
def test_a_selection_stays_inside_the_text(editor, start, end, keys):
    editor.restore(CODE, start)
    cursor = editor.textCursor()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)

    for key in keys:
        if not isinstance(key, str):
            QTest.keyClick(editor, *key)

    last = editor.document().characterCount() - 1
    assert 0 <= editor.textCursor().position() <= last
    assert 0 <= editor.textCursor().anchor() <= last
