"""Space and Enter on a focused button are the button's, whatever else they mean on a screen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PRESSING = (Qt.Key.Key_Space, *_ENTERS)


def is_for_button(event: QEvent) -> bool:
    """Whether a shortcut is about to take a key from the focused button."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() in _PRESSING
        and _is_plain(event)
        and isinstance(QApplication.focusWidget(), QAbstractButton)
    )


def press_button(event: QKeyEvent) -> bool:
    """Enter presses the focused button as Space does; False where the key means something else."""
    focused = QApplication.focusWidget()
    if event.key() not in _ENTERS or not _is_plain(event):
        return False
    if not isinstance(focused, QAbstractButton):
        return False
    if not event.isAutoRepeat():
        focused.click()
    return True


def _is_plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
