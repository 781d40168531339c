"""One of several, each with a sentence: radio buttons, moved through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Look

_INDENT = 28  # under the words of the radio button


@dataclass(frozen=True, slots=True)
class Option:
    """A value, its name, and what it means."""

    value: object
    title: str
    about: str


class OptionList(QWidget):
    """None of them may be chosen, where something else than these was chosen elsewhere."""

    chosen = Signal(object)  # a value, by the learner

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self._options: tuple[Option, ...] = ()
        self.rows: list[_Row] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._options[place].value))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> object:
        """What is chosen; None where nothing is."""
        place = self._group.checkedId()
        return self._options[place].value if 0 <= place < len(self._options) else None

    def offer(self, options: Sequence[Option]) -> None:
        """Others in the place of these; none is chosen."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        while len(self.rows) < len(options):
            self._add()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(options))
            if place < len(options):
                row.show_option(options[place])
        self._choose(None)

    def choose(self, value: object) -> None:
        """Show this as chosen; None of them where there is no such value."""
        values = [option.value for option in self._options]
        self._choose(values.index(value) if value in values else None)

    def _choose(self, place: int | None) -> None:
        self._group.setExclusive(False)
        for number, row in enumerate(self.rows):
            row.button.setChecked(number == place)
        self._group.setExclusive(True)

    def _add(self) -> None:
        row = _Row(self._look)
        self._group.addButton(row.button, len(self.rows))
        self.rows.append(row)
        self._column.addWidget(row)

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(6))


class _Row(QWidget):
    """A click anywhere on it chooses."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("role", "muted")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setMinimumWidth(1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.button)
        column.addWidget(self.about)
        self._look = look
        look.changed.connect(self._restyle)
        self._restyle()

    def show_option(self, option: Option) -> None:
        """Another one."""
        self.button.setText(option.title)
        self.button.setAccessibleDescription(option.about)
        self.about.setText(option.about)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    def _restyle(self) -> None:
        self.about.setContentsMargins(self._look.px(_INDENT), 0, 0, 0)
