"""Where the keys begin on a screen."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class FirstFocus(QObject):
    """Hands the focus that a screen is given on to one of its widgets.

    A focus proxy would do so, too, but then Tab skips all that stands before it on the screen.
    """

    def __init__(self, screen: QWidget, target: QWidget | None = None) -> None:
        super().__init__(screen)
        self._screen, self._target = screen, target
        screen.installEventFilter(self)

    def lead_to(self, target: QWidget) -> None:
        """From now on, and at once where the screen has the focus."""
        self._target = target
        if self._screen.hasFocus():
            target.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and self._target is not None:
            self._target.setFocus(event.reason())
        return super().eventFilter(watched, event)
