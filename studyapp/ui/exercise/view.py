"""The exercises screen: the list of them, one of them, or a drill."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.exercise.catalogue_view import CatalogueView
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.widgets.first_focus import FirstFocus

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PRESSING = (Qt.Key.Key_Space, *_ENTERS)


class ExerciseView(QWidget):
    """Shows one of its pages, and tells when it comes to the front or goes."""

    came_to_front = Signal()
    went_away = Signal()

    def __init__(
        self,
        page: ExercisePage,
        catalogue: CatalogueView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.page, self.catalogue = page, catalogue
        self._pages = QStackedWidget()
        for each in (catalogue, page):
            self._pages.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._first_focus = FirstFocus(self, catalogue)

    def add_page(self, page: QWidget) -> None:
        """One that was not needed until now."""
        self._pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """One of its pages; it gets the focus."""
        self._pages.setCurrentWidget(page)
        self._first_focus.lead_to(page)
        if self.isVisible():
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def shows(self, page: QWidget) -> bool:
        """Whether it is the one to be seen."""
        return self._pages.currentWidget() is page

    def actions(self) -> list[QAction]:
        """Of what is to be seen: the palette offers them."""
        shown = self._pages.currentWidget()
        return [*super().actions(), *(shown.actions() if shown else ())]

    def event(self, event: QEvent) -> bool:
        """Space and Enter on a focused button are the button's, whatever else they mean here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _PRESSING
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and isinstance(QApplication.focusWidget(), QAbstractButton)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does."""
        focused = QApplication.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _ENTERS and isinstance(focused, QAbstractButton):
            focused.click()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.went_away.emit()
