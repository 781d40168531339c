"""Ctrl and the wheel ask for another size."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QWheelEvent


def wheel_zooms(event: QWheelEvent, wanted: SignalInstance) -> bool:
    """Whether it does; then `wanted` was told 1 or -1, and the event is done with."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    if steps := event.angleDelta().y():
        wanted.emit(1 if steps > 0 else -1)
    event.accept()
    return True
