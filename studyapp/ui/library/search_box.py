"""What is searched for: a field, the filters as chips, and what is said of the search."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.library.chips import CHIPS, has_chip, with_chip, without_chip
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.search_field import SearchField

_SEARCH_AFTER = 25  # milliseconds without a key: typing is never held up


class SearchBox(QWidget):
    """Chips and field say the same: a chip is a filter written into the field."""

    changed = Signal(str)  # once the typing rests
    entered = Signal()  # Enter, when what was typed has been searched for
    suggestion_taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(look, "Search questions and answers")
        self.error = QLabel(wordWrap=True)
        self.error.setProperty("role", "bad")
        self.error.hide()
        self.suggestion = QPushButton()
        self.suggestion.setProperty("flat", True)
        self.suggestion.hide()
        self._suggested = ""
        self._typing = QTimer(self, singleShot=True, interval=_SEARCH_AFTER)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.field, self.error, self.suggestion, self._make_chips()):
            column.addWidget(widget)
        self._connect()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.text()

    @property
    def is_typed_in(self) -> bool:
        """Whether a search for what was typed last is still to come."""
        return self._typing.isActive()

    def clear(self) -> None:
        """End the search at once, not only when the typing rests."""
        if self.text or self.is_typed_in:
            self.field.clear()
            self._typing.stop()
            self.changed.emit("")

    def begin(self) -> None:
        """Ready to type another search."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_error(self, text: str) -> None:
        """What is wrong with the search and where; empty: nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.field.setProperty("bad", "true" if text else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def show_suggestion(self, text: str) -> None:
        """What may have been meant; empty: nothing."""
        self._suggested = text
        self.suggestion.setText(f"Did you mean “{text}”?")
        self.suggestion.setVisible(bool(text))

    def _connect(self) -> None:
        self._typing.timeout.connect(lambda: self.changed.emit(self.text))
        self.field.textChanged.connect(lambda _text: self._typing.start())
        self.field.textChanged.connect(self._check_chips)
        self.field.returnPressed.connect(self._enter)
        self.suggestion.clicked.connect(lambda: self.suggestion_taken.emit(self._suggested))

    def _enter(self) -> None:
        if self.text.strip() and not self.is_typed_in:
            self.entered.emit()

    def _make_chips(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=5)
        self._chips = QButtonGroup(self, exclusive=False)
        for text, filter_text in CHIPS.items():
            chip = QPushButton(text)
            chip.setCheckable(True)
            chip.setProperty("chip", True)
            chip.setAccessibleName(f"Only {text.lower()}")
            chip.toggled.connect(lambda on, said=filter_text: self._chip(said, on=on))
            self._chips.addButton(chip)
            flow.addWidget(chip)
        return box

    def _chip(self, filter_text: str, *, on: bool) -> None:
        change = with_chip if on else without_chip
        self.field.setText(change(self.text, filter_text))

    def _check_chips(self, text: str) -> None:
        for chip in self._chips.buttons():
            chip.blockSignals(True)
            chip.setChecked(has_chip(text, CHIPS[chip.text()]))
            chip.blockSignals(False)
