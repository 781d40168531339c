"""Letters that are typed where nothing takes them go on to a field: none of them is lost."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TypingOn(QObject):
    """Watches widgets; `lead` gives the focus to the field that takes what is typed."""

    def __init__(self, lead: Callable[[], object], *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._lead = lead
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if not is_typed(event) or not self.takes(watched, event):
            return super().eventFilter(watched, event)
        self._lead()
        send_on(event, watched)
        return True

    def takes(self, _watched: QObject, event: QKeyEvent) -> bool:
        """Whether the key goes on to the field; Space means something else to most."""
        return event.key() != Qt.Key.Key_Space


def is_typed(event: QKeyEvent) -> bool:
    """Whether a key stands for a sign; AltGr is both of the keys that make a command."""
    held = event.modifiers() & (_COMMANDS | Qt.KeyboardModifier.MetaModifier)
    text = event.text()
    return bool(text) and text.isprintable() and held in (Qt.KeyboardModifier(0), _COMMANDS)


def send_on(event: QKeyEvent, past: QObject) -> None:
    """To what has the focus now, which is not what had it before."""
    target = QApplication.focusWidget()
    if target is not None and target is not past:
        QApplication.sendEvent(target, event.clone())
