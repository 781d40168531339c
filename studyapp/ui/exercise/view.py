"""The exercises screen: the list of them, one of them, or a drill."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.exercise.catalogue_view import CatalogueView
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.pressing import is_for_button, press_button


class ExerciseView(QWidget):
    """Shows one of its pages, and tells when it comes to the front or goes."""

    came_to_front = Signal()
    went_away = Signal()

    def __init__(
        self,
        make_page: Callable[[], ExercisePage],
        catalogue: CatalogueView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make_page, self.catalogue = make_page, catalogue
        self._kept_sizes = ""
        self._pages = QStackedWidget()
        self._pages.addWidget(catalogue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._first_focus = FirstFocus(self, catalogue)

    @cached_property
    def page(self) -> ExercisePage:
        """Of one exercise; made when one is first opened."""
        made = self._make_page()
        made.panes.restore_sizes(self._kept_sizes)
        self._pages.addWidget(made)
        return made

    def restore_sizes(self, kept: str) -> None:
        """Those of the panes of a page, as `sizes` told them."""
        self._kept_sizes = kept

    def sizes(self) -> str:
        """To be kept until the next start."""
        return self.page.panes.sizes() if "page" in self.__dict__ else self._kept_sizes

    @property
    def shows_exercise(self) -> bool:
        """Whether one of them is to be seen."""
        return "page" in self.__dict__ and self.shows(self.page)

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
        if is_for_button(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does."""
        if not press_button(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.went_away.emit()
