"""Today's place in the window, empty at first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from studyapp.ui.widgets.first_focus import FirstFocus


class TodayView(QWidget):
    """Holds the page once there is one: the window paints sooner without it."""

    came_to_front = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._first_focus = FirstFocus(self)

    def put(self, page: QWidget) -> None:
        """The page, ready to be read: it takes the focus if nothing else has it."""
        self._column.addWidget(page)
        self._first_focus.lead_to(page)
        if self.isVisible() and QApplication.focusWidget() is None:
            page.show()  # what is hidden takes no focus
            page.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()
