"""Which keys mean which command in the editor; all others are typing, or the screen's."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_BESIDES = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_MODIFIERS = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Deed(Enum):
    """What a key does."""

    ENTER = auto()
    BACKSPACE = auto()
    INDENT = auto()
    OUTDENT = auto()
    COMMENT = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    DUPLICATE = auto()
    DELETE_LINES = auto()
    HOME = auto()
    SELECT_HOME = auto()
    LET_GO = auto()


_DEEDS = {
    (Qt.Key.Key_Return, _NONE): Deed.ENTER,
    (Qt.Key.Key_Enter, _NONE): Deed.ENTER,
    (Qt.Key.Key_Return, _SHIFT): Deed.ENTER,
    (Qt.Key.Key_Enter, _SHIFT): Deed.ENTER,
    (Qt.Key.Key_Backspace, _NONE): Deed.BACKSPACE,
    (Qt.Key.Key_Backspace, _SHIFT): Deed.BACKSPACE,
    (Qt.Key.Key_Tab, _NONE): Deed.INDENT,
    (Qt.Key.Key_Backtab, _SHIFT): Deed.OUTDENT,
    (Qt.Key.Key_Backtab, _NONE): Deed.OUTDENT,
    (Qt.Key.Key_Tab, _SHIFT): Deed.OUTDENT,
    (Qt.Key.Key_Slash, _CTRL): Deed.COMMENT,
    (Qt.Key.Key_Slash, _CTRL | _SHIFT): Deed.COMMENT,  # where the slash is on a shifted key
    (Qt.Key.Key_Up, _ALT): Deed.MOVE_UP,
    (Qt.Key.Key_Down, _ALT): Deed.MOVE_DOWN,
    (Qt.Key.Key_D, _CTRL): Deed.DUPLICATE,
    (Qt.Key.Key_K, _CTRL | _SHIFT): Deed.DELETE_LINES,
    (Qt.Key.Key_Home, _NONE): Deed.HOME,
    (Qt.Key.Key_Home, _SHIFT): Deed.SELECT_HOME,
    (Qt.Key.Key_Escape, _NONE): Deed.LET_GO,
}


def deed_of(event: QKeyEvent) -> Deed | None:
    """None: typing, moving about, or a key that is not the editor's."""
    return _DEEDS.get((Qt.Key(event.key()), event.modifiers() & ~_BESIDES))


def is_modifier(event: QKeyEvent) -> bool:
    """Whether nothing is done yet."""
    return event.key() in _MODIFIERS


def is_the_screens(event: QKeyEvent) -> bool:
    """Whether Qt's field would take a key that the screen has a use for."""
    ctrl, key = event.modifiers() & _CTRL, event.key()
    return bool(ctrl) and (key in _ENTERS or (key == Qt.Key.Key_K and not _shifted(event)))


def typed_sign(event: QKeyEvent) -> str:
    """The character that a key types, however it is reached on the keyboard; else nothing."""
    text, modifiers = event.text(), event.modifiers() & ~_BESIDES & ~_SHIFT
    typed = modifiers in (_NONE, _CTRL | _ALT)  # Windows sends AltGr as both
    return text if typed and len(text) == 1 and text.isprintable() else ""


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & _SHIFT)
