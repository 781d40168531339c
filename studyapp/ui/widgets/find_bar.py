"""Finds words on the page: type, Enter for the next, Shift+Enter for the one before, Esc."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.widgets.answer_pane import AnswerPane


class FindBar(QWidget):
    """Belongs to one pane; its owner opens it."""

    def __init__(self, pane: AnswerPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(placeholderText=self.tr("Find on this page"))
        self.field.setAccessibleName(self.tr("Find on this page"))
        self.count = QLabel()
        self.previous_button = _button("chevron-left", self.tr("Previous hit (Shift+Enter)"))
        self.next_button = _button("chevron-right", self.tr("Next hit (Enter)"))
        self.close_button = _button("x", self.tr("Close the search (Esc)"))
        self._lay_out()
        self._connect()
        self.hide()

    def open(self) -> None:
        """Show the bar and search at once for what it held last."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._pane.find_all(self.field.text())

    def dismiss(self) -> None:
        """Hide the bar and the marks; the keys go back to the page."""
        self.hide()
        self._pane.find_all("")
        self._pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Shift+Enter anywhere in the bar; Enter on a button is the button's."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pane.find_previous()
        elif self.field.hasFocus():
            self._pane.find_next()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 8, 7)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self.previous_button, self.next_button, self.close_button):
            row.addWidget(button)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._pane.find_all)
        self.previous_button.clicked.connect(self._pane.find_previous)
        self.next_button.clicked.connect(self._pane.find_next)
        self.close_button.clicked.connect(self.dismiss)
        self._pane.hits_changed.connect(self._show_count)

    def _show_count(self, current: int, total: int) -> None:
        if total:
            text = self.tr("{current} of {total}").format(current=current, total=total)
        else:
            text = self.tr("Not found") if self.field.text() else ""
        self.count.setText(text)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(total > 0)


def _button(picture: str, name: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setIcon(icon(picture))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
