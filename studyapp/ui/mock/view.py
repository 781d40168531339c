"""The mock interview screen: its home, the interview, the review, the report."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.mock.setup_view import SetupView
from studyapp.ui.widgets.first_focus import FirstFocus


class MockView(QWidget):
    """Shows one of its pages; tells when it comes to the front, or goes."""

    came_to_front = Signal()
    went_away = Signal()

    def __init__(self, home: SetupView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.home = home
        self._pages = QStackedWidget()
        self._pages.addWidget(home)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._first_focus = FirstFocus(self, home)

    def show_page(self, page: QWidget) -> None:
        """Made when it is first needed; it gets the focus."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._first_focus.lead_to(page)
        if self.isVisible():
            page.setFocus()

    def shows(self, page: QWidget) -> bool:
        """Whether it is the one to be seen."""
        return self._pages.currentWidget() is page

    def actions(self) -> list[QAction]:
        """Of what is to be seen: the palette offers them."""
        shown = self._pages.currentWidget()
        return [*super().actions(), *(shown.actions() if shown else ())]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.came_to_front.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is minimised is still there
            self.went_away.emit()
