"""Keeps the focus where the learner is when what had it goes away."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class KeptFocus(QObject):
    """Qt hands the focus of a widget that is hidden, disabled or deleted on to the next one.

    After the last one on a screen that is the first button of the bar, where Space and Enter lead
    to another screen. It goes to the screen itself instead, which knows where its keys begin.
    """

    def __init__(self, window: QWidget, screen: Callable[[], QWidget | None]) -> None:
        """`screen` tells which one is in front."""
        super().__init__(window)
        self._window, self._screen = window, screen
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._bring_back)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # there are widgets
        app.focusChanged.connect(self._note)

    def _note(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whether it was lost or given away; asks nobody, since the window itself may be going."""
        if new is None or (old is not None and not _may_have_focus(old)):
            self._back.start()
        else:
            self._back.stop()

    def _bring_back(self) -> None:
        """Once all that goes is gone, and nobody has set the focus since."""
        screen, now = self._screen(), QApplication.focusWidget()
        if screen is None or not self._window.isActiveWindow():
            return
        if now is None or not (now is screen or screen.isAncestorOf(now)):
            screen.setFocus()


def _may_have_focus(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and widget.isEnabled()
